import { type Grant, overlap } from '@cgt/shared/access/grant'
import { compatible } from '@cgt/shared/access/role'
import { Failure } from '@cgt/shared/http/failure'
import type { Write } from '../platform/table.ts'
import type { GrantStore } from './grant-store.ts'

/** Nobody holds more: rights are read whole with every request. */
const mostGrants = 20

/**
 * Rows that give a person one more grant, and the grant as it then is: with what they hold of the same
 * right at the time it becomes one. Throws `notFound`, `taken`, `excluded` or `tooLarge`.
 */
export async function addGrant(
  grants: GrantStore,
  personId: string,
  wanted: Grant,
): Promise<{ readonly writes: readonly Write[]; readonly grant: Grant }> {
  const person = await grants.people.find(personId)
  if (!person || person.disabled) throw new Failure('notFound', '没有找到这个人，请核对后再试。')
  const together = person.grants.filter((held) => overlap(held, wanted))
  if (together.some(({ role }) => !compatible(role, wanted.role))) throw new Failure('excluded')
  const same = together.filter((held) => sameRight(held, wanted))
  if (same.some((held) => covers(held, wanted))) throw new Failure('taken')
  const kept = person.grants.filter((held) => !same.includes(held))
  if (kept.length >= mostGrants)
    throw new Failure('tooLarge', '这个人的身份太多，请先收回不再用的。')
  const grant = same.reduce(extended, wanted)
  return { writes: grants.replaced(person, [...kept, grant]), grant }
}

const sameRight = (a: Grant, b: Grant): boolean =>
  a.role === b.role && a.organisation === b.organisation && a.domain === b.domain

const covers = (long: Grant, short: Grant): boolean =>
  long.from <= short.from && (long.to === null || (short.to !== null && short.to <= long.to))

/** A grant over the days of both. */
const extended = (grant: Grant, { from, to }: Grant): Grant => ({
  ...grant,
  from: from < grant.from ? from : grant.from,
  to: to === null || grant.to === null ? null : to > grant.to ? to : grant.to,
})
