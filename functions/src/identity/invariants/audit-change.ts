import { canonical } from '@cgt/shared/eligibility/canonical'
import type { Item } from '../../platform/table.ts'
import type { Person } from '../person-store.ts'
import type { Breach } from './slice-rows.ts'

const nameOf = ({ pk, sk }: Item) => `${pk} ${sk}`
const rightsOf = ({ grants, disabled }: Person) => canonical([grants, disabled])

/** What must hold of a person between two moments. */
function personBreaches(before: Person, after: Person): readonly string[] {
  const isChanged = rightsOf(before) !== rightsOf(after)
  return [
    ...(after.roleEpoch < before.roleEpoch || after.version < before.version
      ? ['rights are counted upwards only']
      : []),
    ...(isChanged && after.roleEpoch === before.roleEpoch
      ? ['a change of rights ends what was known of them']
      : []),
  ]
}

function breachesOf(row: Item, later: Item | undefined): readonly string[] {
  const isSame = later !== undefined && canonical(row) === canonical(later)
  if (row.pk.startsWith('AUDIT#') && !isSame)
    return ['what the audit log remembers is neither changed nor forgotten']
  if (row.pk.startsWith('DONE#') && later && !isSame)
    return ['what was answered once is answered so again']
  if (row.sk !== 'PERSON' || !later) return []
  return personBreaches(row as Item & Person, later as Item & Person)
}

/** What is broken between two dumps of the table, the earlier and the later. */
export function auditChange(before: readonly Item[], after: readonly Item[]): readonly Breach[] {
  const later = new Map(after.map((row) => [nameOf(row), row]))
  return before.flatMap((row) =>
    breachesOf(row, later.get(nameOf(row))).map((invariant) => ({ invariant, at: nameOf(row) })),
  )
}
