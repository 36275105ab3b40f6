import type { OrganisationPath } from '@cgt/shared/access/organisation-path'
import { openDisputeStore } from '../../training/dispute-store.ts'
import type { World } from '../world.ts'
import { plantLearner } from './plant-learner.ts'

/** Somebody who disputes for how long they were there; in words that nobody reads. */
export async function plantDispute(world: World, organisation: OrganisationPath, holder?: string) {
  const learner = await plantLearner(world, organisation, holder)
  const disputes = openDisputeStore(world.table)
  const before = await disputes.find(learner.noticeId, learner.personId)
  const one = { about: 'minutes', at: learner.startsAt, sealedText: '', answer: null } as const
  await world.table.together([disputes.changed(learner.noticeId, before, [one])])
  return learner
}
