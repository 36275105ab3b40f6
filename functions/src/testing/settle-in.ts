import { newPerson } from '../identity/person-store.ts'
import type { Table } from '../platform/table.ts'

/** Gives somebody of this id an account, as the table has it: enough to be told something. */
export const settleIn = (table: Table, personId: string): Promise<boolean> =>
  table.put(newPerson(personId, { by: 'wechat', hash: `login of ${personId}` }, 0), {
    condition: 'attribute_not_exists(pk)',
  })
