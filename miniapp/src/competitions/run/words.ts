import type { CodeLayer } from '@cgt/shared/competitions/code-layers'
import type { Aside, JudgeKind } from '@cgt/shared/competitions/judging'

export const kindWords: Readonly<Record<JudgeKind, string>> = { judge: '裁判', checker: '复核员' }

/** «裁判 2», «复核员». */
export const calledAt = ({ kind, seat }: { kind: JudgeKind; seat: string | null }): string =>
  seat === null ? kindWords[kind] : `${kindWords[kind]} ${seat}`

/** Why somebody judges no longer. */
export const asideWords: Readonly<Record<Aside['because'], string>> = {
  kin: '有亲属参赛，回避',
  teacher: '有师徒参赛，回避',
  colleague: '有同事参赛，回避',
  other: '本人提出回避',
  removed: '已移出',
  left: '账号已注销',
}

/** What each layer turns into what. */
export const layerWords: Readonly<Record<CodeLayer, { title: string; from: string; to: string }>> =
  {
    '1': { title: '第一层编号', from: '抽签号', to: '加密号' },
    '2': { title: '第二层编号', from: '加密号', to: '工位号' },
  }
