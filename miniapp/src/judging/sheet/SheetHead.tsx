import { momentText } from '@cgt/shared/values/moment-text'
import { Card } from '../../ui/Card'
import { Heading, Paragraph } from '../../ui/element'
import { Row, Stack } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'
import { partsOf } from '../mark-text'
import { isHandedIn, type OwnSheet, stateTold } from '../sheet-state'

/** Whose sheet it is, by its code alone, and how far it is. */
export function SheetHead({ own }: { readonly own: OwnSheet }) {
  const { module, code, state, kept, blanks } = own
  const told = stateTold[state]
  const all = partsOf(module).length
  return (
    <Card>
      <Stack gap={1}>
        <Row between gap={2} align="top">
          <Heading level={2} className="t-head grow figures">
            {`工位 ${code}`}
          </Heading>
          <Tag tone={told.tone} icon={told.icon}>
            {told.word}
          </Tag>
        </Row>
        <Paragraph className="t-second figures">
          {`${module.title} · ${all} 项打了 ${all - blanks.length} 项`}
        </Paragraph>
        {kept?.returned && (
          <Paragraph className="t-wait">{`复核员退回：${kept.returned.reason}`}</Paragraph>
        )}
        {kept && isHandedIn(state) && (
          <Paragraph className="t-small figures">
            {`${momentText(kept.savedAt)}，不能再改；要改，请复核员退回。`}
          </Paragraph>
        )}
      </Stack>
    </Card>
  )
}
