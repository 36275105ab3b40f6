import { Failure } from '@cgt/shared/http/failure'
import { type Consent, type ConsentAct, consentTo } from '@cgt/shared/privacy/consent'
import { type Purpose, wordingVersion } from '@cgt/shared/values/purpose'
import { type Clock, epochSeconds } from '../platform/clock.ts'
import type { Command, Plan, RunCommand } from '../platform/command.ts'
import type { Limit, TakeToken } from '../platform/rate-limit.ts'
import type { Write } from '../platform/table.ts'
import type { ConsentStore } from './consent-store.ts'

export interface ConsentDeps {
  readonly consents: ConsentStore
  readonly run: RunCommand
  readonly clock: Clock
  readonly takeToken: TakeToken
  /** Rows for a transaction that deletes what is kept for a purpose; they fail there when it changed. */
  readonly dropped: (personId: string, purpose: Purpose) => Promise<readonly Write[]>
}

interface By {
  readonly personId: string
  readonly command: Command
}

/** Keeps one person's history below what an item can hold. */
const byPerson: Limit = { name: 'consents by person', most: 20, inSeconds: 86_400 }
const province = '/530000/'

export const shownConsent = (purpose: Purpose, acts: readonly ConsentAct[]): Consent => ({
  purpose,
  version: wordingVersion[purpose],
  state: consentTo(acts, purpose),
  history: acts.filter((act) => act.purpose === purpose),
})

async function planned(
  { consents, clock }: ConsentDeps,
  { personId, command }: By,
  done: Pick<ConsentAct, 'purpose' | 'did'>,
  more: readonly Write[],
): Promise<Plan<Consent>> {
  const before = await consents.of(personId)
  const { purpose } = done
  const act = { ...done, version: wordingVersion[purpose], at: epochSeconds(clock) }
  const isNew = shownConsent(purpose, before.acts).state !== stateAfter[done.did]
  return {
    writes: [...(isNew ? [consents.added(personId, before, act)] : []), ...more],
    result: shownConsent(purpose, isNew ? [...before.acts, act] : before.acts),
    audit: {
      action: command.operation,
      object: `consent:${personId}.${purpose}`,
      organisation: province,
    },
  }
}

const stateAfter = { gave: 'given', withdrew: 'withdrawn' } as const

/** Agrees to one purpose, in the wording that was shown. Throws `conflict` when there is a newer one. */
export async function giveConsent(
  deps: ConsentDeps,
  { purpose, version }: { readonly purpose: Purpose; readonly version: number },
  by: By,
): Promise<Consent> {
  if (version !== wordingVersion[purpose])
    throw new Failure('conflict', '这份说明刚更新过，请重新看一遍再决定。')
  let taken: Promise<void> | undefined
  return deps.run(by.command, async () => {
    taken ??= deps.takeToken(byPerson, by.personId)
    await taken
    return planned(deps, by, { purpose, did: 'gave' }, [])
  })
}

/** Takes one's agreement back: what was kept for it is deleted in the same transaction. */
export const withdrawConsent = (deps: ConsentDeps, purpose: Purpose, by: By): Promise<Consent> =>
  deps.run(by.command, async () =>
    planned(deps, by, { purpose, did: 'withdrew' }, await deps.dropped(by.personId, purpose)),
  )
