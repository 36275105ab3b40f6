import { type ReasonDeps, sealReason } from '../platform/reason.ts'

/** What an act on a person is written down with: whom it is about, and why, sealed with their key. */
export async function reasoned(deps: ReasonDeps, about: string, reason: string) {
  const object = `person:${about}`
  return { object, about, reason: await sealReason(deps, { about, object }, reason) }
}
