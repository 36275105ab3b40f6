import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { View } from '@tarojs/components'
import { open } from '../../platform/navigate'
import { classNames } from '../../ui/class-names'
import { Words } from '../../ui/element'
import { Tap } from '../../ui/Tap'
import { paths } from '../paths'
import { type OwnSheet, stateTold } from '../sheet-state'
import './SheetTiles.scss'

/** Where one sheet is. */
export const toSheet = (of: OfEvent, { module, code }: Pick<OwnSheet, 'module' | 'code'>) => ({
  ...{ id: of.competitionId, event: of.eventId, module: module.id, code },
})

interface Props {
  readonly of: OfEvent
  readonly sheets: readonly OwnSheet[]
}

/** The sheets of one module, by code. */
export const SheetTiles = ({ of, sheets }: Props) => (
  <View className="tiles">
    {sheets.map((one) => {
      const { word, tone } = stateTold[one.state]
      return (
        <Tap
          key={one.code}
          className={classNames('tile', `tile--${tone}`)}
          label={`工位 ${one.code}，${word}`}
          onTap={() => open(paths.sheet, toSheet(of, one))}
        >
          <Words className="tile__code figures">{one.code}</Words>
          <Words className="tile__word">{word}</Words>
        </Tap>
      )
    })}
  </View>
)
