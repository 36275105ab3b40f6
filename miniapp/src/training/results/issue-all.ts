import { Failure } from '@cgt/shared/http/failure'
import { createHeld } from '../../platform/held'
import { api } from '../api'
import type { OfSession } from '../hall/queries'

/** How far issuing the certificates of a session has come. */
export interface Issuing {
  readonly looked: number
  readonly issued: number
  readonly had: number
  /** Where to go on; nothing at the beginning and at the end. */
  readonly next: string | null
  readonly isDone: boolean
}

const begun: Issuing = { looked: 0, issued: 0, had: 0, next: null, isDone: false }

/** Of every session it was begun in, as long as the app is open: one may look elsewhere meanwhile. */
export const issuing = createHeld<Readonly<Record<string, Issuing>>>({})

const underWay = new Map<string, Promise<Issuing>>()

export const keyOf = ({ noticeId, sessionId }: OfSession): string => `${noticeId}.${sessionId}`

/** What was said of the place to go on is no longer known: whoever has a certificate is passed over. */
const isLostPlace = (error: unknown, { next }: Issuing): boolean =>
  next !== null && error instanceof Failure && error.code === 'invalidCursor'

async function nextFew(at: OfSession, before: Issuing): Promise<Issuing> {
  try {
    const { next, ...few } = await api.issueCertificates({
      ...at,
      ...(before.next !== null && { cursor: before.next }),
    })
    return {
      looked: before.looked + few.looked,
      issued: before.issued + few.issued,
      had: before.had + few.had,
      next,
      isDone: next === null,
    }
  } catch (error) {
    if (isLostPlace(error, before)) return begun
    throw error
  }
}

async function run(at: OfSession): Promise<Issuing> {
  const known = issuing.read()[keyOf(at)]
  let progress = known && !known.isDone ? known : begun
  while (!progress.isDone) {
    progress = await nextFew(at, progress)
    issuing.write({ ...issuing.read(), [keyOf(at)]: progress })
  }
  return progress
}

/** Issues to everybody of a session who passed, a few at a time; asked again, it goes on where it stopped. */
export function issueAll(at: OfSession): Promise<Issuing> {
  const key = keyOf(at)
  const running = underWay.get(key) ?? run(at).finally(() => underWay.delete(key))
  underWay.set(key, running)
  return running
}
