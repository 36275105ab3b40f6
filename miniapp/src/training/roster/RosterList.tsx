import { momentText } from '@cgt/shared/values/moment-text'
import { Item, List, Words } from '../../ui/element'
import { Row, Stack } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'
import { codeOf, type Listed, listedState, nameOf } from './listed'

/** One person a row, for a phone. */
export const RosterList = ({ items }: { readonly items: readonly Listed[] }) => (
  <List>
    {items.map((one) => {
      const [words, tone] = listedState[one.state]
      return (
        <Item key={one.personId} className="setting">
          <Row between gap={2}>
            <Stack className="grow">
              <Words className="t-strong figures">{`${nameOf(one)} · ${codeOf(one)}`}</Words>
              <Words className="t-small figures">{momentText(one.since)}</Words>
            </Stack>
            <Tag tone={tone}>{words}</Tag>
          </Row>
        </Item>
      )
    })}
  </List>
)
