import { canonical } from '@cgt/shared/eligibility/canonical'
import type { Notice } from '@cgt/shared/training/notice'
import { createStored } from '../../platform/stored'
import { type WrittenChange, type WrittenSession, writtenNotice } from './written-change'

type Lines = Omit<WrittenChange, 'sessions'>

/** What somebody typed over a published notice: only what they touched, so that what others change meanwhile comes through. */
export interface Edits {
  /** Of the notice that was on the screen when they began. */
  readonly version: number
  readonly lines: Partial<Lines>
  /** By the session's id. */
  readonly sessions: Readonly<Record<string, Partial<WrittenSession>>>
  readonly added: readonly WrittenSession[]
}

/** By the notice's id; kept on the phone until it is sent. */
export const edits = createStored<Readonly<Record<string, Edits>>>('trainingChanges', {})

export const noEdits = ({ version }: Notice): Edits => ({
  ...{ version, lines: {}, sessions: {}, added: [] },
})

export const isUntouched = ({ lines, sessions, added }: Edits): boolean =>
  [lines, ...Object.values(sessions)].every((part) => Object.keys(part).length === 0) &&
  added.length === 0

/** The notice as it stands, with what was typed over it. */
export function typedOver(notice: Notice, { lines, sessions, added }: Edits): WrittenChange {
  const stands = writtenNotice(notice)
  return {
    ...stands,
    ...lines,
    sessions: [
      ...stands.sessions.map((one, i) => ({ ...one, ...sessions[notice.sessions[i]?.id ?? ''] })),
      ...added,
    ],
  }
}

const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b)

/** Without what stands there anyhow. */
const touched = <Part extends object>(typed: Partial<Part>, stands: Part): Partial<Part> =>
  Object.fromEntries(
    Object.entries(typed).filter(([name, value]) => !same(value, stands[name as keyof Part])),
  ) as Partial<Part>

export function withLines(notice: Notice, before: Edits, part: Partial<Lines>): Edits {
  return { ...before, lines: touched({ ...before.lines, ...part }, writtenNotice(notice)) }
}

/** A session by its position; those that are added stand after those of the notice. */
export function withSession(
  notice: Notice,
  before: Edits,
  { at, part }: { readonly at: number; readonly part: Partial<WrittenSession> },
): Edits {
  const id = notice.sessions[at]?.id
  const stands = writtenNotice(notice).sessions[at]
  if (id && stands) {
    const typed = touched({ ...before.sessions[id], ...part }, stands)
    return { ...before, sessions: { ...before.sessions, [id]: typed } }
  }
  const added = before.added.map((one, i) =>
    i === at - notice.sessions.length ? { ...one, ...part } : one,
  )
  return { ...before, added }
}

/** One more session, as the last but for its day and those for whom places are kept. */
export function withOneMore(notice: Notice, before: Edits): Edits {
  const last = typedOver(notice, before).sessions.slice(-1)
  const added = last.map((one) => ({ ...one, day: '', lastDay: '', kept: [] }))
  return { ...before, added: [...before.added, ...added] }
}

export const withoutAdded = (before: Edits, position: number): Edits => ({
  ...before,
  added: before.added.filter((_, i) => i !== position),
})
