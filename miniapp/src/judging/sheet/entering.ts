import type { OfEvent } from '@cgt/shared/competitions/event-id'
import type { Mark } from '@cgt/shared/competitions/sheet'
import type { Desk, SheetAt } from '../keep/desks'
import { type Entered, enter } from '../keep/written'
import { isHandedIn, type OwnSheet } from '../sheet-state'

export const atOf = (of: OfEvent, round: string, { module, code }: OwnSheet): SheetAt => ({
  ...{ competitionId: of.competitionId, eventId: of.eventId },
  ...{ round, module: module.id, code },
})

/** What stands in a sheet: as it was changed here, else as the cloud keeps it. */
export function enteredIn({ mine, kept }: OwnSheet): Entered {
  if (mine) return mine.entered
  if (!kept) return { marks: {} }
  return { marks: kept.marks, ...(kept.evidence && { evidence: kept.evidence }) }
}

/** Which parts may be marked now: what was handed in stays, but for what has to be marked again. */
export function mayMark({ rescores, aside }: Desk, { module, code, state }: OwnSheet) {
  const again = rescores.filter((one) => one.module === module.id && one.code === code)
  const isShut = aside !== null || isHandedIn(state) || state === 'apart'
  return (part: string): boolean =>
    !isShut && (again.length === 0 || again.some(({ aspect }) => aspect === part))
}

/** Keeps changes of one sheet on the phone, at once. */
export function entering(at: SheetAt, own: OwnSheet) {
  const entered = enteredIn(own)
  const base = own.mine?.base ?? own.kept?.version ?? 0
  return {
    entered,
    mark: (marks: Readonly<Record<string, Mark>>): void =>
      enter(at, { ...entered, marks: { ...entered.marks, ...marks } }, base),
    /** Lines; none takes the evidence away. */
    show: (part: string, lines: readonly string[]): void => {
      const { [part]: _, ...others } = entered.evidence ?? {}
      const evidence = lines.length === 0 ? others : { ...others, [part]: [...lines] }
      const { marks } = entered
      enter(at, Object.keys(evidence).length === 0 ? { marks } : { marks, evidence }, base)
    },
  }
}
