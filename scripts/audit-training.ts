// `npm run audit:training` looks through the local store: whether everything holds that must hold of
// places, queues and offers, and of who was there and what they have for it.
import { auditLearning, learningInvariants } from '../functions/src/training/audit-learning.ts'
import { auditPlaces, placeInvariants } from '../functions/src/training/audit-places.ts'
import { lookThrough } from './audit/look-through.ts'

await lookThrough({ ...placeInvariants, ...learningInvariants }, (items) => [
  ...auditPlaces(items),
  ...auditLearning(items),
])
