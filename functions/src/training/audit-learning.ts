import { codeSeconds, latestSeconds } from '@cgt/shared/training/attendance'
import type { Item } from '../platform/table.ts'
import type { StoredAttendance } from './attendance-store.ts'
import { auditCertificates } from './audit-certificates.ts'
import { enrolledAt } from './listed-at.ts'

/** What must hold of what people learn, by name, in the words of the command that looks. */
export const learningInvariants = {
  came: '到场：都是报过这一场的人，每个码只记一次，不早于也不晚于能交的时候',
  corrected: '更正：提出、确认、本人是三个人',
  earned: '证书：合格的人才有，分钟数和到场记录一致',
  named: '证书：编号、成绩和本人的证书互相对得上，每人每个培训一本',
  listed: '证书：撤销了的都在名单里，没撤销的都不在，各占一位',
} as const

type Name = keyof typeof learningInvariants

export interface LearningBreach {
  readonly invariant: Name
  /** The row that is wrong. */
  readonly at: string
}

const nameOf = ({ pk, sk }: Item): string => `${pk} ${sk}`

function isWell({ events }: StoredAttendance): boolean {
  const each = new Set(events.map(({ kind, at }) => `${kind} ${at}`))
  const inTime = events.every(
    ({ at, handedInAt }) =>
      at % codeSeconds === 0 && at <= handedInAt + codeSeconds && handedInAt - at <= latestSeconds,
  )
  return each.size === events.length && inTime
}

const byTwo = ({ personId, corrections }: StoredAttendance): boolean =>
  corrections.every(({ proposedBy, decidedBy }) =>
    decidedBy === null
      ? proposedBy !== personId
      : new Set([personId, proposedBy, decidedBy]).size === 3,
  )

/** Everything that does not hold of learning in these rows: the whole table, or all of a few people. */
export function auditLearning(items: readonly Item[]): readonly LearningBreach[] {
  const rows = new Map(items.map((item) => [nameOf(item), item]))
  const present = items.filter(({ sk }) => sk.startsWith('PRESENT#')) as (Item & StoredAttendance)[]
  const broken: Readonly<Record<Name, readonly Item[]>> = {
    came: present.filter(
      (one) => !rows.has(`${one.pk} ${enrolledAt(one.personId)}`) || !isWell(one),
    ),
    corrected: present.filter((one) => !byTwo(one)),
    ...auditCertificates(rows),
  }
  return Object.entries(broken).flatMap(([invariant, at]) =>
    at.map((where) => ({ invariant: invariant as Name, at: nameOf(where) })),
  )
}
