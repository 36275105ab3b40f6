import type { Receipt } from '@cgt/shared/eligibility/evaluation'
import type { Browser } from 'playwright-core'
import type { WeappPayload } from './payload.ts'
import { planted } from './planted.ts'
import { pickUp } from './worker.ts'

type Storage = Readonly<Record<string, unknown>>

/** By policy, as JSON. */
type Receipts = Readonly<Record<string, string>>

const note = 'receipt of '

/** The build, made to write down each receipt as its own engine makes it: no page shows one whole. */
const noting = (): WeappPayload =>
  planted('common.js', (source) => {
    const [, receiptOf = ''] =
      /function ([\w$]+)\([^)]*\)\{[^{}]*return\{engine:/.exec(source) ?? []
    return source.replace(
      new RegExp(`[\\w$]+\\(\\(\\)=>${receiptOf.replace('$', '\\$')}\\(([^)]+)\\)\\)`),
      (once, given: string) =>
        `(r=>(wx.setStorageSync("${note}"+r.policyId,JSON.stringify(r)),${once}))(${receiptOf}(${given}))`,
    )
  })

/** What the phone that keeps `storage` makes as soon as it is opened. */
export async function receiptsOfPhone(browser: Browser, storage: Storage): Promise<Receipts> {
  const { weapp } = await pickUp(browser, { storage, payload: noting() })
  const after = (await weapp.report()).storage
  await weapp.close()
  return Object.fromEntries(
    Object.entries(after)
      .filter(([key]) => key.startsWith(note))
      .map(([key, receipt]) => [key.slice(note.length), String(receipt)]),
  )
}

/** What the cloud makes of the same facts for the same day. */
export async function receiptsOfCloud(stack: string, storage: Storage): Promise<Receipts> {
  const kept = (key: string) => JSON.parse(String(storage[key]))
  const { role, asOf } = kept('occasion')
  const answer = await fetch(`${stack}/api/screenings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ facts: kept('facts'), asOf, subject: role }),
  })
  const { evaluations } = (await answer.json()) as {
    readonly evaluations: readonly { readonly policyId: string; readonly receipt: Receipt }[]
  }
  return Object.fromEntries(
    evaluations.map(({ policyId, receipt }) => [policyId, JSON.stringify(receipt)]),
  )
}
