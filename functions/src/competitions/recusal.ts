import { judgeKindWords } from '@cgt/shared/competitions/judge-words'
import type { JudgeKind } from '@cgt/shared/competitions/judging'
import { Failure } from '@cgt/shared/http/failure'
import { type CodeStore, holderOf } from './code-store.ts'
import type { EntryStore } from './entry-store.ts'
import type { JudgeStore } from './judge-store.ts'

/** An enterprise, union or office that somebody is with. */
export interface Belonging {
  readonly path: string
  readonly name: string
}

export interface RecusalDeps {
  readonly entries: EntryStore
  readonly judges: JudgeStore
  readonly codes: CodeStore
  /** All that somebody is with now. */
  readonly belongingsOf: (personId: string) => Promise<readonly Belonging[]>
}

const atOnce = 25

/** What somebody has in common with who entered; of whom it is, is not said. */
async function sharedWith(
  { entries, belongingsOf }: RecusalDeps,
  event: string,
  own: readonly Belonging[],
) {
  const paths = new Set(own.map(({ path }) => path))
  if (paths.size === 0) return undefined
  const people = await entries.peopleOf(event)
  for (let from = 0; from < people.length; from += atOnce) {
    const found = await Promise.all(people.slice(from, from + atOnce).map(belongingsOf))
    const shared = found.flat().find(({ path }) => paths.has(path))
    if (shared) return shared
  }
  return undefined
}

/** 回避: throws `recused` or `taken` where somebody may not judge an event, and says why without naming who entered. */
export async function demandImpartial(
  deps: RecusalDeps,
  event: string,
  { personId, kind }: { readonly personId: string; readonly kind: JudgeKind },
): Promise<void> {
  const before = await deps.judges.find(personId, event)
  if (before?.aside)
    throw new Failure('recused', '这个人在这个赛项里回避了，或者移出了，不能再请，请换一个人。')
  if (before?.kind === kind) throw new Failure('taken', `这个人已经是${judgeKindWords[kind]}了。`)
  if (before)
    throw new Failure(
      'recused',
      `这个人已经是${judgeKindWords[before.kind]}，裁判和复核员不能是一个人，请换一个人。`,
    )
  if (await deps.entries.find(personId, event))
    throw new Failure('recused', '这个人自己报名了这个赛项，要回避，请换一个人。')
  if ((await deps.codes.holders(event)).includes(holderOf(event, personId)))
    throw new Failure('recused', '这个人保管着一层编号，不能打分或复核，请换一个人。')
  const shared = await sharedWith(deps, event, await deps.belongingsOf(personId))
  if (shared)
    throw new Failure(
      'recused',
      `这个人和一名报名的选手同在「${shared.name}」，要回避，请换一个人。`,
    )
}
