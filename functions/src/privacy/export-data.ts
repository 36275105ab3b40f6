import { momentText } from '@cgt/shared/values/moment-text'
import type { Asker } from '../platform/caller.ts'
import { type Clock, epochSeconds } from '../platform/clock.ts'
import type { HeldSection, PersonalData } from '../platform/personal-data.ts'
import type { Limit, TakeToken } from '../platform/rate-limit.ts'
import { printPage } from './print-page.ts'

export interface ExportDeps {
  /** Throws `stepUpNeeded` or `signInAgain` where the answer would say who somebody is to a mere session. */
  readonly demandProof: (asking: Asker) => Promise<void>
  readonly kept: readonly PersonalData[]
  readonly clock: Clock
  readonly takeToken: TakeToken
}

const byPerson: Limit = { name: 'exports by person', most: 3, inSeconds: 86_400 }

/**
 * Everything held about a person, for programs and as a page to read or print. Throws `tooOften`,
 * `stepUpNeeded` or `signInAgain`.
 */
export async function exportData(
  { kept, clock, takeToken, demandProof }: ExportDeps,
  asking: Asker,
) {
  const { personId } = asking
  await demandProof(asking)
  await takeToken(byPerson, personId)
  const sections: HeldSection[] = []
  for (const { held } of kept) sections.push(...(await held(personId)))
  const exportedAt = epochSeconds(clock)
  const page = printPage(`产改通：关于我的全部信息（${momentText(exportedAt)}）`, sections)
  return {
    exportedAt,
    sections: sections.map(({ name, title, entries }) => ({
      name,
      title,
      entries: entries.map(({ label, data }) => ({ label, data: { ...data } })),
    })),
    page,
  }
}
