import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'
import { timesAgreed } from '../eligibility/before-storing'
import { occasion } from '../eligibility/occasion'
import { phoneFacts } from '../eligibility/phone-facts'
import { steps } from '../eligibility/steps'
import { howToStepUp } from '../identity/queries'
import { actingAs } from '../identity/roles/acting'
import { desks } from '../judging/keep/desks'
import { written } from '../judging/keep/written'
import { keptJudging } from '../judging/own-judging'
import { appearance } from '../platform/appearance'
import { openWishes } from '../platform/command-keys'
import { session, sessionEnded } from '../platform/session'
import { wireStepUp } from '../platform/step-up'
import { unread } from '../platform/unread'
import { filter } from '../policies/filter'
import { picked } from '../policies/topics'
import { keptHere } from '../privacy/kept-here'
import { whoAgreed } from '../records/consent'
import { scans, taken } from '../training/check-in/kept-scans'
import { resetPhone } from './taro'

wireStepUp(howToStepUp)

// A shared machine may take its time: only what never comes is given up.
configure({ asyncUtilTimeout: 60_000 })

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T04:00:00Z') })
})

afterEach(() => {
  cleanup()
  for (const stored of [
    occasion,
    phoneFacts,
    steps,
    appearance,
    session,
    sessionEnded,
    filter,
    picked,
    whoAgreed,
    keptHere,
    timesAgreed,
    openWishes,
    actingAs,
    unread,
    scans,
    taken,
    keptJudging,
    desks,
    written,
  ])
    stored.clear()
  resetPhone()
  vi.useRealTimers()
})
