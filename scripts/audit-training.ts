// `npm run audit:training` looks through the local store: whether everything holds that must hold of
// places, queues and offers.
import { auditPlaces, placeInvariants } from '../functions/src/training/audit-places.ts'
import { lookThrough } from './audit/look-through.ts'

await lookThrough(placeInvariants, auditPlaces)
