import type { CodeLayer } from '@cgt/shared/competitions/code-layers'
import type { Aside } from '@cgt/shared/competitions/judging'

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
