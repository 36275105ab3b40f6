import { Columns } from '../../../ui/Columns'
import { OfficeSession } from '../../components/OfficeSession'
import { CodeCard } from '../../hall/CodeCard'
import { People } from '../../hall/People'

/** 现场签到: the code of a session as it changes, and who has come so far. */
export default function Hall() {
  return (
    <OfficeSession title="现场签到">
      {({ id }, session) => (
        <Columns aside={<People noticeId={id} session={session} />}>
          <CodeCard noticeId={id} session={session} />
        </Columns>
      )}
    </OfficeSession>
  )
}
