import type { Tone } from './Card'
import { classNames } from './class-names'
import { Line, Words } from './element'
import { Icon, type IconName } from './Icon'
import './Tag.scss'

interface Props {
  readonly tone: Tone
  readonly icon?: IconName
  readonly children: string
  /** Said aloud when it appears. */
  readonly isNews?: boolean
}

/** A word on a tinted ground; its colour never says anything the word does not. */
export const Tag = ({ tone, icon, children, isNews }: Props) => (
  <Line className={classNames('tag', `tag--${tone}`)} {...(isNews && { role: 'status' })}>
    {icon && <Icon name={icon} />}
    <Words>{children}</Words>
  </Line>
)
