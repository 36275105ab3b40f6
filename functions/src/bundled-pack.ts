import type { RulePack } from '@cgt/shared/eligibility/policy'
// Built from the catalogue before functions are bundled; checked there, not here.
import pack from '../catalogue/dist/pack.json' with { type: 'json' }

/** The rules this deployment answers by, inside the bundle: no read, warm or cold. */
export const bundledPack = pack as unknown as RulePack
