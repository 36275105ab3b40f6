import { blanksOf, type JudgedModule } from '@cgt/shared/competitions/judged-module'
import type { Tone } from '../ui/Card'
import type { IconName } from '../ui/Icon'
import type { CloudSheet, Desk } from './keep/desks'
import type { Written } from './keep/written'

/** How far a sheet is, for its judge. */
export type SheetState =
  | 'apart'
  | 'refused'
  | 'waiting'
  | 'again'
  | 'returned'
  | 'blank'
  | 'draft'
  | 'submitted'
  | 'checked'

interface Told {
  readonly word: string
  readonly tone: Tone
  readonly icon: IconName
}

export const stateTold: Readonly<Record<SheetState, Told>> = {
  apart: { word: '两处不同', tone: 'wait', icon: 'warning' },
  refused: { word: '没收下', tone: 'wait', icon: 'warning' },
  waiting: { word: '待同步', tone: 'wait', icon: 'clock' },
  again: { word: '重新打分', tone: 'wait', icon: 'retry' },
  returned: { word: '退回', tone: 'wait', icon: 'retry' },
  blank: { word: '空白', tone: 'past', icon: 'dash' },
  draft: { word: '草稿', tone: 'calm', icon: 'edit' },
  submitted: { word: '已提交', tone: 'good', icon: 'check' },
  checked: { word: '已复核', tone: 'good', icon: 'check' },
}

interface Seen {
  readonly kept: CloudSheet | undefined
  readonly mine: Written | undefined
  /** It has to be marked again. */
  readonly again: boolean
}

function stateOf({ kept, mine, again }: Seen): SheetState {
  if (mine) return mine.isApart ? 'apart' : mine.refused === undefined ? 'waiting' : 'refused'
  if (again) return 'again'
  if (!kept) return 'blank'
  return kept.state === 'draft' && kept.returned ? 'returned' : kept.state
}

export const isHandedIn = (state: SheetState): boolean =>
  state === 'submitted' || state === 'checked'

/** One sheet as its judge sees it. */
export interface OwnSheet extends Seen {
  readonly module: JudgedModule
  readonly code: string
  readonly state: SheetState
  /** What is still blank, in the words of people. */
  readonly blanks: readonly string[]
}

type Round = Pick<Desk, 'modules' | 'codes' | 'sheets' | 'rescores' | 'round'>

/** Nothing was asked for yet. */
export const noDesk: Round = { modules: [], codes: [], sheets: [], rescores: [], round: null }

/** Every sheet of the round that one marks: module by module, code by code. */
export const sheetsOf = (desk: Round, written: readonly Written[]): readonly OwnSheet[] =>
  desk.modules.flatMap((module) =>
    desk.codes.map((code): OwnSheet => {
      const isThis = (one: { readonly module: string; readonly code: string }) =>
        one.module === module.id && one.code === code
      const inRound = (one: { readonly round: string }) => one.round === desk.round
      const seen = {
        kept: desk.sheets.filter(inRound).find(isThis),
        mine: written.filter(inRound).find(isThis),
        again: desk.rescores.some(isThis),
      }
      const marks = (seen.mine?.entered ?? seen.kept)?.marks ?? {}
      return { ...seen, module, code, state: stateOf(seen), blanks: blanksOf(module, { marks }) }
    }),
  )
