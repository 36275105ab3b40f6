import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { canonical } from '@cgt/shared/eligibility/canonical'
import { session } from '../../platform/session'
import { createStored, useStored } from '../../platform/stored'
import type { CloudSheet, SheetAt } from './desks'

/** What a judge enters in a sheet. */
export type Entered = Pick<CloudSheet, 'marks' | 'evidence'>

/** A sheet as it was changed on this phone, and as the cloud does not keep it yet. */
export interface Written extends SheetAt {
  readonly personId: string
  readonly entered: Entered
  /** The version of the cloud's that was changed; 0: none was there. */
  readonly base: number
  /** What was sent and has no answer: it is sent again as it was, so that the cloud does not do it twice. */
  readonly sent?: Entered
  /** Changed elsewhere meanwhile: neither goes over the other before its judge chooses. */
  readonly isApart?: true
  /** Why the cloud does not take it, in its words. */
  readonly refused?: string
}

/** They outlive the app being closed, until the cloud keeps them. */
export const written = createStored<readonly Written[]>('judgingWritten', [])

const isAt = (at: SheetAt, personId: string | undefined) => (one: Written) =>
  one.personId === personId &&
  (['competitionId', 'eventId', 'round', 'module', 'code'] as const).every(
    (name) => one[name] === at[name],
  )

const own = (at: SheetAt) => isAt(at, session.read()?.personId)

export const writtenAt = (at: SheetAt): Written | undefined => written.read().find(own(at))

export function dropWritten(at: SheetAt): void {
  const isThis = own(at)
  written.write(written.read().filter((one) => !isThis(one)))
}

/** In its place, so that sheets go in the order they were begun. */
export function putWritten(next: Written): void {
  const isThis = own(next)
  const all = written.read()
  written.write(all.some(isThis) ? all.map((one) => (isThis(one) ? next : one)) : [...all, next])
}

/** Keeps a change at once. What was refused is tried again, as it is another now. */
export function enter(at: SheetAt, entered: Entered, base: number): void {
  const { competitionId, eventId, round, module, code } = at
  const personId = session.read()?.personId ?? ''
  const { refused: _, ...before } = writtenAt(at) ?? { refused: undefined, base }
  putWritten({ ...before, ...{ personId, competitionId, eventId, round, module, code }, entered })
}

export const isSame = (a: Entered, b: Entered): boolean =>
  canonical([a.marks, a.evidence ?? null]) === canonical([b.marks, b.evidence ?? null])

const waits = ({ isApart, refused }: Written): boolean => !isApart && refused === undefined

/** What is to be sent, the earliest first; whoever else signed in on this phone sends their own. */
export const waitingSheets = (): readonly Written[] =>
  written.read().filter((one) => one.personId === session.read()?.personId && waits(one))

export const isWaiting = waits

/** The signed-in person's. */
export const useWritten = (of?: OfEvent): readonly Written[] => {
  const personId = useStored(session)?.personId
  return useStored(written).filter(
    (one) =>
      one.personId === personId &&
      (!of || (one.competitionId === of.competitionId && one.eventId === of.eventId)),
  )
}
