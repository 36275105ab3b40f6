import { Item, List, Words } from '../../ui/element'
import { Row } from '../../ui/Stack'
import type { Entered } from '../keep/written'
import { markText, type Part } from '../mark-text'

interface Props {
  readonly parts: readonly Part[]
  readonly entered: Entered
}

/** What was entered, to be read only. */
export const MarksTold = ({ parts, entered }: Props) => (
  <List className="stack gap-2">
    {parts.map((part) => (
      <Item key={part.id}>
        <Row between gap={3}>
          <Words className="t-second grow">{part.title}</Words>
          <Words className="t-strong figures">{markText(part, entered.marks[part.id])}</Words>
        </Row>
      </Item>
    ))}
  </List>
)
