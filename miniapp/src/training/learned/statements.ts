import { sha256 } from '@cgt/shared/eligibility/sha256'
import { webAddress, webOrigin } from '../../platform/web-address'
import { paths } from '../paths'
import { partWords } from '../results/decision'
import type { Result } from './result-words'

/** What was done, by the vocabulary of ADL, and how it is said here. */
const verbs = {
  passed: ['http://adlnet.gov/expapi/verbs/passed', '合格'],
  notPassed: ['http://adlnet.gov/expapi/verbs/failed', '没合格'],
  attended: ['http://adlnet.gov/expapi/verbs/attended', '参加'],
  scored: ['http://adlnet.gov/expapi/verbs/scored', '得分'],
} as const

const types = {
  course: 'http://adlnet.gov/expapi/activities/course',
  assessment: 'http://adlnet.gov/expapi/activities/assessment',
} as const

const said = (words: string) => ({ 'zh-CN': words })

/** The same line has the same id wherever and however often it is handed over: a UUID of version 8. */
function idOf(...names: readonly string[]): string {
  const hex = sha256(names.join('\n'))
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(12, 15)}`,
    `8${hex.slice(15, 18)}`,
  ]
  return [...parts, hex.slice(18, 30)].join('-')
}

const iso = (at: number): string => new Date(at * 1000).toISOString()

function outcomeOf({ outcome, minutes }: Result): keyof typeof verbs | undefined {
  if (outcome === 'passed' || outcome === 'notPassed') return outcome
  return minutes > 0 ? 'attended' : undefined
}

/**
 * One's learning record as statements of xAPI 1.0.3: of each training how it ended, and of each mark
 * that stands the score. Its person goes by the account alone: no name, no number.
 * @param own the account's id
 */
export function statementsOf(results: readonly Result[], own: string) {
  const actor = { objectType: 'Agent', account: { homePage: webOrigin(), name: own } } as const
  return results.flatMap((result) => {
    const { noticeId, title, from, until, minutes, marks, outcome, certificate } = result
    const address = webAddress(paths.notice, { id: noticeId })
    const course = { objectType: 'Activity', id: address } as const
    const line = (verb: keyof typeof verbs, what: string) => {
      const [id, words] = verbs[verb]
      const context = { platform: '产改通', language: 'zh-CN' }
      return {
        id: idOf(own, noticeId, what),
        ...{ actor, verb: { id, display: said(words) }, timestamp: iso(until), context },
      }
    }
    const scores = (['theory', 'practical'] as const).flatMap((part) => {
      const raw = marks[part]
      if (raw === null) return []
      const scored = line('scored', `${part} ${raw}`)
      const name = said(`${title}：${partWords[part]}`)
      return {
        ...scored,
        object: {
          objectType: 'Activity' as const,
          id: `${address}&part=${part}`,
          definition: { type: types.assessment, name },
        },
        result: { score: { raw, min: 0, max: 100, scaled: raw / 100 } },
        context: { ...scored.context, contextActivities: { parent: [course] } },
      }
    })
    const how = outcomeOf(result)
    if (!how) return scores
    const isDecided = how !== 'attended'
    const ended = {
      ...line(how, `${how} ${minutes} ${from}`),
      object: { ...course, definition: { type: types.course, name: said(title) } },
      result: {
        duration: `PT${minutes}M`,
        completion: isDecided,
        ...(isDecided && { success: outcome === 'passed' }),
        ...(certificate?.state === 'issued' && {
          // Where it is verified, and by which number.
          extensions: { [webAddress(paths.verify, {})]: certificate.number },
        }),
      },
    }
    return [ended, ...scores]
  })
}
