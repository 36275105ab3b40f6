import { momentText } from '@cgt/shared/values/moment-text'
import { Item, List, Words } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'
import { Tap } from '../../ui/Tap'
import { codeOf, type Listed, nameOf, stateOf } from './listed'
import '../../ui/LinkRow.scss'
import './RosterTable.scss'

interface Props {
  readonly items: readonly Listed[]
  readonly onChoose: (personId: string) => void
}

/** One person a row, for a phone. */
export const RosterList = ({ items, onChoose }: Props) => (
  <List>
    {items.map((one) => {
      const [words, tone] = stateOf(one)
      return (
        <Item key={one.personId} className="roster-row">
          <Tap className="link-row" onTap={() => onChoose(one.personId)}>
            <Stack className="grow">
              <Words className="t-strong figures">{`${nameOf(one)} · ${codeOf(one)}`}</Words>
              <Words className="t-small figures">{momentText(one.since)}</Words>
            </Stack>
            <Tag tone={tone}>{words}</Tag>
          </Tap>
        </Item>
      )
    })}
  </List>
)
