import type { appealsContract } from '@cgt/shared/competitions/appeals-contract'
import type { correctionsContract } from '@cgt/shared/competitions/corrections-contract'
import type { Cursors } from '../platform/cursor.ts'
import type { Handlers } from '../platform/http.ts'
import { paged } from '../platform/paged.ts'
import { appealAgain, findOwn, makeAppeal } from './appeal.ts'
import { shownAppeals } from './appeal-store.ts'
import { checkCorrection, correctSheet } from './correct-sheet.ts'
import { type DecideAppealDeps, decideAppeal } from './decide-appeal.ts'
import { demandRun } from './run-event.ts'

export type AppealRouteDeps = DecideAppealDeps & { readonly cursors: Cursors }

export const correctionRoutes = (deps: AppealRouteDeps): Handlers<typeof correctionsContract> => ({
  correctSheet: (wanted, by) => correctSheet(deps, wanted, by),
  listCorrections: async (wanted, { authority }) => {
    const { key } = await demandRun(deps, wanted, authority)
    const all = await deps.corrections.ofEvent(key)
    return { corrections: all.map((one) => ({ ...one, checkedAt: one.checked?.at ?? null })) }
  },
  checkCorrection: (wanted, by) => checkCorrection(deps, wanted, by),
})

export const appealRoutes = (deps: AppealRouteDeps): Handlers<typeof appealsContract> => ({
  appeal: (wanted, { command }) => makeAppeal(deps, wanted, command),
  appealAgain: (wanted, { command }) => appealAgain(deps, wanted, command),
  myAppeals: async (wanted, { personId }) => ({
    appeals: await shownAppeals(deps.keys, (await findOwn(deps, wanted, personId)).before),
  }),
  listAppeals: async ({ competitionId, eventId, ...page }, { personId, authority }) => {
    const { key } = await demandRun(deps, { competitionId, eventId }, authority)
    return paged(deps.cursors, ['listAppeals', personId, key], page, async (at) => {
      const { items, next } = await deps.appeals.some(key, at)
      const shown = items.map(async (one) => ({
        personId: one.personId,
        maskedName: await deps.nameOf(one.personId),
        appeals: await shownAppeals(deps.keys, one),
      }))
      return { items: await Promise.all(shown), next }
    })
  },
  decideAppeal: (wanted, by) => decideAppeal(deps, wanted, by),
})
