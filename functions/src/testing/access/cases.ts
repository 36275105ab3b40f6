import { type Role, role } from '@cgt/shared/access/role'
import { placesOf } from './places.ts'
import { type Relation, type RelationName, relations } from './relations.ts'

export interface Case {
  readonly role: Role
  readonly name: RelationName
  readonly relation: Relation
}

/** A worker is not appointed, so nothing can be unusual about the appointment. */
const concerns = (one: Role, { grant, secondFactor }: Relation): boolean =>
  one !== 'worker' || !(grant || secondFactor)

/** Every role in every relation that there is: the province has nothing above or beside it. */
export const cases: readonly Case[] = role.options.flatMap((one) =>
  (Object.entries(relations) as [RelationName, Relation][])
    .filter(([, relation]) => placesOf[one][relation.at] && concerns(one, relation))
    .map(([name, relation]) => ({ role: one, name, relation })),
)
