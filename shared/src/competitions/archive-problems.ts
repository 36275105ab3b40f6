import { canonical } from '../eligibility/canonical.ts'
import type { Archive } from './archive.ts'
import { type CodeLayer, codesOf } from './code-layers.ts'
import { isCommitted, lotOrder } from './lots.ts'
import { recount } from './recount.ts'
import type { KeptRow } from './result.ts'
import { rankChanges } from './result-rows.ts'
import { rulesetHash } from './ruleset.ts'
import { rulesetProblems } from './ruleset-problems.ts'

/** The bytes that a result is archived as, and recomputed to. */
export const resultText = (rows: readonly KeptRow[]): string => `${canonical(rows)}\n`

function ruleProblems({ rules, rulesHash }: Archive): string[] {
  const words = rulesetProblems(rules).map((one) => `评分规则：${one.words}`)
  return rulesetHash(rules) === rulesHash ? words : ['评分规则和报名前公布的指纹不一样。', ...words]
}

function lotProblems({ draw: { seed, order }, lotCommitment }: Archive): string[] {
  if (!isCommitted(seed, lotCommitment)) return ['抽签的种子和报名前公布的指纹不一样。']
  return String(lotOrder(seed, order)) === String(order)
    ? []
    : ['抽签的先后，按公开的种子重排不一样。']
}

const sorted = (codes: readonly string[]): string => String([...codes].sort())

function codeProblems({ layers: { first, second }, draw: { order } }: Archive): string[] {
  const isWhole = (codes: readonly string[], layer: CodeLayer): boolean =>
    sorted(codes) === sorted(codesOf(layer, order.length))
  const words = (which: string) => [`第${which}层编号有缺的、多的或重的，对不上人。`]
  return [...(isWhole(first, '1') ? [] : words('一')), ...(isWhole(second, '2') ? [] : words('二'))]
}

const place = (rank: number | null): string => (rank === null ? '没有名次' : `第 ${rank} 名`)

function resultProblems(archive: Archive): string[] {
  const { rules, draw, layers, rounds, corrections, rows } = archive
  const counted = corrections.filter(({ checkedAt }) => checkedAt !== null)
  const record = { rules, ...draw, layers, rounds, corrections: counted }
  const recounted = recount(record)
  if (recounted.problems.length > 0) return [...recounted.problems]
  if (resultText(recounted.rows) === resultText(rows)) return []
  const moved = rankChanges(rows, recounted.rows)
  return moved.length === 0
    ? ['按评分表重算，总分或获奖和存档的成绩不一样。']
    : moved.map(
        ({ entrantId, from, to }) =>
          `编号 ${entrantId}：存档里${place(from)}，按评分表重算${place(to)}。`,
      )
}

/** Everything in an archive that does not follow from the rest of it, in sentences; nothing: all of it does. */
export const archiveProblems = (archive: Archive): string[] => [
  ...ruleProblems(archive),
  ...lotProblems(archive),
  ...codeProblems(archive),
  ...resultProblems(archive),
]
