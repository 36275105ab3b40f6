import * as z from 'zod/mini'

/** What WeChat may alert somebody to: one template of the mini-program each. */
export const alertKind = z.enum(['placeOffered', 'trainingSoon', 'trainingChanged'])
export type AlertKind = z.output<typeof alertKind>

/** One kind of alert: what WeChat is asked for, and how many times it was allowed and not yet used. */
export const alert = z.object({ kind: alertKind, templateId: z.string(), left: z.int() })
export type Alert = z.output<typeof alert>

/** Nobody allows more of a kind beforehand. */
export const mostAlerts = 20
