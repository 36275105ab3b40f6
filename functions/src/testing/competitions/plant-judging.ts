import type { OrganisationPath } from '@cgt/shared/access/organisation-path'
import { codeLayer, codesOf } from '@cgt/shared/competitions/code-layers'
import type { KeptSheet } from '@cgt/shared/competitions/kept-sheet'
import { lotOrder } from '@cgt/shared/competitions/lots'
import type { Ruleset } from '@cgt/shared/competitions/ruleset'
import { openCodeStore } from '../../competitions/code-store.ts'
import { eventKey, openEntryStore } from '../../competitions/entry-store.ts'
import { openSheetStore } from '../../competitions/sheet-store.ts'
import { newId, systemRandom } from '../../platform/id.ts'
import type { Person, World } from '../world.ts'
import { plantCompetition, plantedSeed } from './plant-competition.ts'
import { plantJudge } from './plant-judge.ts'
import { smallRules } from './small-rules.ts'

interface Whose {
  readonly session: Pick<Person['session'], 'personId'>
}

interface Planted {
  readonly judges?: readonly Whose[]
  readonly checkers?: readonly Whose[]
  readonly rules?: Ruleset
  /** How many entered; the first of them is `party`. */
  readonly entrants?: number
  readonly party?: string | undefined
  /** Left out: both layers of codes are given, by two who are nobody. */
  readonly uncoded?: true
}

/** An event whose lots are drawn, with who judges it. */
export async function plantJudging(
  world: Pick<World, 'table' | 'clock'>,
  organisation: OrganisationPath,
  { judges = [], checkers = [], rules = smallRules({ judges: 1 }), ...more }: Planted = {},
) {
  const { entrants = 1, party, uncoded } = more
  const { id } = await plantCompetition(world, organisation, party, rules)
  const event = eventKey(id, '1')
  const entries = openEntryStore(world.table)
  for (let i = 1; i < entrants; i++) {
    const one = { competitionId: id, eventId: '1', enteredAt: 0 }
    const whose = { personId: newId(systemRandom), entrantId: newId(systemRandom) }
    await world.table.together(entries.added({ ...one, ...whose }, 1000))
  }
  const order = lotOrder(plantedSeed, await entries.entrantsOf(event))
  await world.table.together(entries.drawn(event, { seed: plantedSeed, at: 0, order }))
  const codes = openCodeStore(world.table)
  for (const layer of uncoded ? [] : codeLayer.options) {
    const given = lotOrder(`${layer}`.repeat(64), codesOf(layer, entrants))
    await world.table.together(
      codes.given(event, layer, { holder: `holder-${layer}`, at: 0, codes: given }),
    )
  }
  for (const { session } of judges) await plantJudge(world, id, session.personId)
  for (const { session } of checkers) await plantJudge(world, id, session.personId, 'checker')
  return { competitionId: id, eventId: '1' }
}

/** One sheet as it is kept, of seat 1 and code 1 where nothing else is said. */
export async function plantSheet(
  { table }: Pick<World, 'table'>,
  { competitionId }: { readonly competitionId: string },
  change: Partial<KeptSheet> = {},
) {
  const marks = { work: 8000 }
  const sheet: KeptSheet = {
    ...{ round: 'final', module: 'practice', code: '1', seat: '1', marks, state: 'draft' },
    ...{ version: 1, savedAt: 0, returned: null, again: [] },
    handed: change.state && change.state !== 'draft' ? (change.marks ?? marks) : null,
    ...change,
  }
  const sheets = openSheetStore(table)
  await table.together([sheets.saved(eventKey(competitionId, '1'), undefined, sheet)])
  const { round, module, code, version } = sheet
  return { round, module, code, version }
}
