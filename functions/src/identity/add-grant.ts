import { type Grant, overlap } from '@cgt/shared/access/grant'
import { compatible } from '@cgt/shared/access/role'
import { Failure } from '@cgt/shared/http/failure'
import type { Write } from '../platform/table.ts'
import type { GrantStore } from './grant-store.ts'

/** Nobody holds more: rights are read whole with every request. */
const mostGrants = 20

/** Rows that give a person one more grant. Throws `notFound`, `taken`, `excluded` or `tooLarge`. */
export async function addGrant(
  grants: GrantStore,
  personId: string,
  grant: Grant,
): Promise<readonly Write[]> {
  const person = await grants.people.find(personId)
  if (!person || person.disabled) throw new Failure('notFound', '没有找到这个人，请核对后再试。')
  const together = person.grants.filter((held) => overlap(held, grant))
  if (together.some(({ role }) => !compatible(role, grant.role))) throw new Failure('excluded')
  if (together.some((held) => sameRight(held, grant))) throw new Failure('taken')
  if (person.grants.length >= mostGrants)
    throw new Failure('tooLarge', '这个人的身份太多，请先收回不再用的。')
  return grants.replaced(person, [...person.grants, grant])
}

const sameRight = (a: Grant, b: Grant): boolean =>
  a.role === b.role && a.organisation === b.organisation && a.domain === b.domain
