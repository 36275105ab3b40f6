import { lotCommitment, lotOrder } from '@cgt/shared/competitions/lots'
import { skillsContest } from '@cgt/shared/competitions/templates/skills-contest'
import { servePack } from '../../testing/render-page'

/** The day every test stands on. */
export const at = Date.parse('2026-11-22T04:00:00Z') / 1000
export const id = 'c'.repeat(22)
const seed = 'a1'.repeat(32)
const ids = ['d', 'e', 'f'].map((one) => one.repeat(22))
export const draw = { seed, at: at - 60, order: lotOrder(seed, ids) }

export const competition = {
  ...{ id, title: '焊工技能竞赛', about: '先考理论，再上手。', contact: '王老师' },
  ...{ place: '县职业高级中学', enterFrom: at - 60, enterUntil: at + 86_400 },
  ...{ startsAt: at + 172_800, endsAt: at + 200_000, regionCode: '533423', publishedAt: at - 60 },
  ...{ organisation: '/530000/533400/533423/', organisationName: '维西县总工会' },
  events: [
    {
      ...{ id: '1', title: '焊工', places: 2, rules: skillsContest },
      ...{ rulesHash: 'h'.repeat(64), lotCommitment: lotCommitment(seed) },
    },
  ],
}

export const entry = (lot: number | null) => ({
  ...{ competitionId: id, eventId: '1', title: competition.title, event: '焊工' },
  ...{ place: competition.place, startsAt: competition.startsAt, enteredAt: at, lot },
  entrantId: draw.order[0] ?? '',
})

const notThere = { code: 'notFound', message: '', correlationId: 'c' }

/** The cloud, as it answers by method and address; nothing else is there. */
export const serve = (given: Readonly<Record<string, object>>) =>
  servePack(async ({ url, method }) => {
    const data = given[`${method} ${url}`]
    return { statusCode: data ? 200 : 404, data: data ?? notThere }
  })
