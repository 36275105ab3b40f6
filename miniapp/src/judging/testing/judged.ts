import type { KeptSheet } from '@cgt/shared/competitions/kept-sheet'
import { skillsContest } from '@cgt/shared/competitions/templates/skills-contest'
import { phone } from '../../testing/taro'

export const of = { competitionId: 'c'.repeat(22), eventId: '1' }
export const eventPath = `/api/competitions/${of.competitionId}/events/1`

const aspects = [
  {
    ...{ id: 'neat', title: '布线工艺', kind: 'judged', aggregation: 'mean', spread: 1 },
    scale: {
      ...{ kind: 'levels', maximum: 30_000 },
      levels: ['不能用', '能用', '合格', '很好'].map((words, level) => ({ level, words })),
    },
  },
  {
    ...{ id: 'work', title: '通电试验', kind: 'measured', aggregation: 'mean', spread: 5000 },
    scale: { kind: 'mark', maximum: 50_000, step: 500 },
  },
]

/** What the cloud puts before a judge, or before a checker. */
export const deskOf = (sheets: readonly object[] = [], more: object = {}) => ({
  ...{ kind: 'judge', seat: '1', aside: null, rules: skillsContest, round: 'final' },
  modules: [{ id: 'wiring', title: '配线', judges: 2, aspects }],
  ...{ codes: ['1', '2'], sheets, rescores: [], timed: false, times: {}, ...more },
})

export const sheet = (change: Partial<KeptSheet> = {}) => ({
  ...{ round: 'final', module: 'wiring', code: '1', seat: '1', marks: {}, state: 'draft' },
  ...{ version: 1, savedAt: 1_795_300_000, returned: null },
  ...change,
})

interface Saved {
  readonly marks: KeptSheet['marks']
  readonly base: number
}

type Request = Parameters<typeof phone.answer>[0]

/** A cloud that keeps one sheet as the real one does: by version, and each wish once. */
export function openCloud(marks?: KeptSheet['marks']) {
  const cloud = {
    kept: marks && sheet({ marks }),
    desk: {} as object,
    /** How often a sheet was kept. */
    saves: 0,
    isOffline: false,
    /** Does what is asked, and the answer does not come back. */
    losesAnswers: false,
  }
  const done = new Map<string, object>()
  const refused = (code: string) => ({
    ...{ statusCode: 409, data: { code, message: '第 2 版', correlationId: 'c' } },
  })
  const save = (key: string, { marks: given, base }: Saved) => {
    const before = done.get(key)
    if (before) return { statusCode: 200, data: before }
    if ((cloud.kept?.version ?? 0) !== base) return refused('stale')
    cloud.kept = sheet({ marks: given, version: base + 1 })
    cloud.saves++
    done.set(key, { version: base + 1 })
    return { statusCode: 200, data: { version: base + 1 } }
  }
  const submit = () => {
    const version = (cloud.kept?.version ?? 0) + 1
    cloud.kept = sheet({ ...cloud.kept, state: 'submitted', version } as Partial<KeptSheet>)
    return { statusCode: 200, data: { version } }
  }
  const asked = () => ({
    ...{ statusCode: 200, data: deskOf(cloud.kept ? [cloud.kept] : [], cloud.desk) },
  })
  const saving = ({ data, header }: Request) => save(header['idempotency-key'] ?? '', data as Saved)
  const answers = new Map([
    ['GET', asked],
    ['PUT', saving],
    ['POST', submit],
  ])
  phone.answer = async (request) => {
    if (cloud.isOffline) throw new Error('offline')
    const answer = answers.get(request.method)?.(request) ?? { statusCode: 404, data: null }
    if (cloud.losesAnswers && request.method !== 'GET') throw new Error('lost')
    return answer
  }
  return cloud
}
