// `npm run audit:identity` looks through the local store: whether everything holds that must hold of
// people, sessions, organisations, joins and grants.
import { auditIdentity } from '../functions/src/identity/invariants/audit-identity.ts'
import { invariantWords } from '../functions/src/identity/invariants/words.ts'
import { lookThrough } from './audit/look-through.ts'

await lookThrough(invariantWords, (items) => auditIdentity(items, Math.floor(Date.now() / 1000)))
