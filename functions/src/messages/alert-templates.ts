import { alertKind } from '@cgt/shared/messages/alert'
import * as z from 'zod/mini'

const field = z.string().check(z.regex(/^[a-z]+\d+$/))

/** A template of the mini-program, and which of its fields say what it is about, when, and what else. */
const template = z.strictObject({
  id: z.string().check(z.minLength(1)),
  title: field,
  at: field,
  note: field,
})

const templates = z.partialRecord(alertKind, template)
export type AlertTemplates = z.output<typeof templates>

/** Reads a deployment's templates, as JSON by kind; none where it has none. Throws where they are malformed. */
export const readAlertTemplates = (text: string): AlertTemplates =>
  text === '' ? {} : templates.parse(JSON.parse(text))
