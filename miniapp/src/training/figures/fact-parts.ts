import type { FactDef } from '@cgt/shared/eligibility/fact'
import { leastTold } from '@cgt/shared/training/few-together'
import type { Figures } from '@cgt/shared/training/figures'
import { choiceWords } from '../words'
import { type Line, line, type Part } from './part'

type Told = Figures['facts'][number]
type AnyOf = Told['groups'][number]['anyOf']

/** What everybody wants to know of a training, and how it is known that it was asked about. */
const wanted: readonly (readonly [label: string, isIt: (def: FactDef) => boolean])[] = [
  ['地区', ({ type }) => type.kind === 'region'],
  ['行业', ({ key }) => /industry/i.test(key)],
  ['性别', ({ key }) => key === 'worker.gender'],
  ['农民工', ({ key }) => key === 'worker.isMigrantWorker'],
]

const nameOf = (def: FactDef, anyOf: AnyOf): string =>
  anyOf === null ? '未填' : choiceWords(def, anyOf)

const untold = (label: string, value: number, of: number): Line => ({
  ...line(label, value, of, '人'),
  isUntold: true,
})

function partOf(def: FactDef, { groups, few }: Told): Part {
  const title = `有名额的人 · ${def.label}`
  const together = (few?.groups ?? []).map((anyOf) => nameOf(def, anyOf)).join('、')
  if (few && groups.length === 0)
    return {
      ...{ title, lines: [] },
      notes: [`${together}：有的少于 ${leastTold} 人，不分开说，免得认出是谁。`],
    }
  const all = groups.reduce((sum, { people }) => sum + people, few?.people ?? 0)
  const lines = groups.map(({ anyOf, people }) =>
    anyOf === null ? untold('未填', people, all) : line(nameOf(def, anyOf), people, all, '人'),
  )
  return {
    title,
    lines: few ? [...lines, untold(`合在一起：${together}`, few.people, all)] : lines,
    notes: few ? [`少于 ${leastTold} 人的合在一起，免得认出是谁。`] : [],
  }
}

/** Who has a place, by what is known of them; what was not asked is said. */
export function factParts({ facts, placed }: Figures, defs: readonly FactDef[]): readonly Part[] {
  if (placed === 0) return []
  const asked = facts.flatMap((told) => {
    const def = defs.find(({ key }) => key === told.fact)
    return def ? [{ def, told }] : []
  })
  const missing = wanted.filter(([, isIt]) => !asked.some(({ def }) => isIt(def)))
  const notAsked: Part = {
    title: '有名额的人 · 没问的',
    lines: missing.map(([label]) => untold(`${label}：未填`, placed, placed)),
    notes: ['培训通知没有按这几项招人，报名时就没有问。'],
  }
  return [
    ...asked.map(({ def, told }) => partOf(def, told)),
    ...(missing.length > 0 ? [notAsked] : []),
  ]
}
