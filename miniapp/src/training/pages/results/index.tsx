import { OfficeSession } from '../../components/OfficeSession'
import { Results } from '../../results/Results'

/** 成绩和证书: what everybody of a session came to, their marks, and their certificates. */
export default function SessionResults() {
  return (
    <OfficeSession title="成绩和证书">
      {(notice, session) => <Results notice={notice} session={session} />}
    </OfficeSession>
  )
}
