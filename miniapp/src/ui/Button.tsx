import { classNames } from './class-names'
import { Words } from './element'
import { Icon, type IconName } from './Icon'
import { Tap } from './Tap'
import './Button.scss'

interface Props {
  readonly children: string
  readonly onTap: () => void
  readonly look?: 'primary' | 'outline' | 'quiet' | 'plain'
  readonly icon?: IconName
  readonly disabled?: boolean
  readonly busy?: boolean
  readonly className?: string
}

/** What to do next. One primary button a screen. */
export const Button = ({
  children,
  onTap,
  look = 'primary',
  icon,
  disabled,
  busy,
  className,
}: Props) => (
  <Tap
    className={classNames('button', `button--${look}`, className)}
    onTap={onTap}
    disabled={Boolean(disabled || busy)}
  >
    {icon && <Icon name={icon} />}
    <Words>{busy ? '请稍候…' : children}</Words>
  </Tap>
)
