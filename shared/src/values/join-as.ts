import * as z from 'zod/mini'

/** How a person belongs to an organisation: a member belongs to it, an officer speaks for it. */
export const joinAs = z.enum(['member', 'officer'])
