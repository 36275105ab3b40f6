import type { AuditEntry } from '@cgt/shared/audit/audit-entry'
import { momentText } from '../../platform/moment'
import { toUrl } from '../../platform/url'
import { classNames } from '../../ui/class-names'
import { Heading, Words } from '../../ui/element'
import { Row } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'
import { Tap } from '../../ui/Tap'
import type { Filters } from '../filters'
import { paths } from '../paths'
import { actionName, organisationName, personName, refusalName } from '../words'
import '../../ui/Pick.scss'

interface Props {
  readonly entry: AuditEntry
  readonly filters: Filters
  readonly current: boolean
  readonly onOpen: () => void
}

/** One act in the list: what, by whom, where, when. */
export const EntryRow = ({ entry, filters, current, onOpen }: Props) => (
  <Tap
    className={classNames('pick', current && 'pick--current')}
    href={toUrl(paths.audit, { ...filters, entry: String(entry.sequence) })}
    current={current}
    onTap={onOpen}
  >
    <Row between gap={2} wrap>
      <Heading level={2} className="t-strong">
        {actionName(entry.action)}
      </Heading>
      {entry.refused && (
        <Tag tone="wait" icon="cross">
          {`被拒绝：${refusalName(entry.refused)}`}
        </Tag>
      )}
    </Row>
    <Words className="t-second figures">
      {`${personName(entry.actor)} · ${organisationName(entry.organisation)}`}
    </Words>
    <Words className="t-small figures">
      {`${momentText(Math.floor(Date.parse(entry.at) / 1000))} · 第 ${entry.sequence} 条`}
    </Words>
  </Tap>
)
