import { View } from '@tarojs/components'
import { classNames } from './class-names'
import { Words } from './element'
import { Icon } from './Icon'
import { Tap } from './Tap'
import './Choices.scss'

export interface Option {
  readonly value: string
  readonly label: string
  /** Said below the label. */
  readonly note?: string
  /** 不清楚, 都没有: told apart from the answers proper. */
  readonly quiet?: boolean
}

interface Props {
  readonly label: string
  readonly options: readonly Option[]
  readonly chosen: readonly string[]
  readonly onChoose: (value: string) => void
  /** Several may be chosen. */
  readonly several?: boolean
  /** Short answers, two beside each other. */
  readonly grid?: boolean
}

const few = 4

/** Answers to choose from, one a row; few of them are drawn large. */
export const Choices = ({ label, options, chosen, onChoose, several, grid }: Props) => (
  <View
    className={classNames(
      'choices',
      grid && 'choices--grid',
      options.length <= few && 'choices--few',
    )}
    role={several ? 'group' : 'radiogroup'}
    aria-label={label}
  >
    {options.map(({ value, label, note, quiet }) => {
      const on = chosen.includes(value)
      return (
        <Tap
          key={value}
          className={classNames('choice', on && 'choice--on', quiet && 'choice--quiet')}
          role={several ? 'checkbox' : 'radio'}
          checked={on}
          onTap={() => onChoose(value)}
        >
          <View className="choice__words">
            <Words>{label}</Words>
            {note && <Words className="choice__note">{note}</Words>}
          </View>
          <View className={classNames('choice__mark', several && 'choice__mark--square')}>
            {on && <Icon name="check" />}
          </View>
        </Tap>
      )
    })}
  </View>
)
