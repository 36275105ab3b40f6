import type { Action } from '@cgt/shared/access/rules'
import { actionRows } from './action-rows.ts'
import { type Case, cases } from './cases.ts'
import { type OperationName, operationRows } from './operation-rows.ts'

const names = Object.keys(operationRows) as OperationName[]

/** Those for whom every relation is tried: the first and the last who may, and one who may not. */
function tellingRoles(action: Action): readonly string[] {
  const { there } = actionRows[action]
  const outside = cases.find(({ role }) => !there.includes(role))?.role
  return [there[0], there.at(-1), outside].filter((role) => role !== undefined)
}

/**
 * What is tried of an operation. It is the action that decides, so the first operation that asks for an action is
 * tried in every role and relation; another that asks for the same could only ask for it about the wrong place or
 * person, which shows in any role that may: it is tried in every role at its own place, and in every relation for
 * the telling ones.
 */
export function casesOf(name: OperationName): readonly Case[] {
  const action = operationRows[name] as Action
  if (names.find((one) => operationRows[one] === action) === name) return cases
  const telling = tellingRoles(action)
  return cases.filter((one) => one.name === 'own' || telling.includes(one.role))
}
