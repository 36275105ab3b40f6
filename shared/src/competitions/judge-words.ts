import type { JudgeKind } from './judging.ts'

export const judgeKindWords: Readonly<Record<JudgeKind, string>> = {
  judge: '裁判',
  checker: '复核员',
}

/** What judges and checkers are called, by their seat and never by name: «裁判 2», «复核员». */
export const judgeWords = (kind: JudgeKind, seat: string | null): string =>
  seat === null ? judgeKindWords[kind] : `${judgeKindWords[kind]} ${seat}`
