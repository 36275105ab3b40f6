import { importedLine } from '@cgt/shared/training/imported'
import { Button } from '../../../ui/Button'
import { Item, List, Paragraph, Words } from '../../../ui/element'
import { Row } from '../../../ui/Stack'
import { Tag } from '../../../ui/Tag'
import { Wrong } from '../../../ui/Wrong'
import { useImport } from './queries'
import { type Outcome, outcomeTags, type Reported } from './report'

interface Props {
  readonly report: readonly Reported[]
  readonly onKept: (count: number) => void
}

const outcomes: readonly Outcome[] = ['new', 'duplicate', 'conflicting', 'rejected']

/** What would come of every row, and why; only then the new ones are kept. */
export function ImportReport({ report, onKept }: Props) {
  const keep = useImport()
  const lines = report.flatMap(({ outcome, line }) =>
    outcome === 'new' && line ? [importedLine.parse(line)] : [],
  )
  const count = (of: Outcome) => report.filter(({ outcome }) => outcome === of).length
  const send = () => keep.mutate({ lines }, { onSuccess: ({ kept }) => onKept(kept) })
  return (
    <>
      <Paragraph className="t-strong figures">
        {outcomes.map((one) => `${outcomeTags[one][0]} ${count(one)} 行`).join('，')}
      </Paragraph>
      <List className="stack gap-2">
        {report.map(({ number, outcome, what, why }) => (
          <Item key={number} className="row gap-2">
            <Tag tone={outcomeTags[outcome][1]}>{outcomeTags[outcome][0]}</Tag>
            <Words className="t-second t-typed figures">
              {`第 ${number} 行 ${[what, why].filter(Boolean).join('：')}`}
            </Words>
          </Item>
        ))}
      </List>
      {keep.error && <Wrong error={keep.error} />}
      <Row>
        <Button busy={keep.isPending} disabled={lines.length === 0} onTap={send}>
          {lines.length === 0 ? '没有新的可以导入' : `导入新的 ${lines.length} 行`}
        </Button>
      </Row>
    </>
  )
}
