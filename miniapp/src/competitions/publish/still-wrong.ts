import { competitionProblem } from '@cgt/shared/competitions/draft-problem'
import { eventsOf, toDraft, type Written, type WrittenEvent } from './written'

const lines = { title: '名称', about: '内容', contact: '联系人和电话', place: '地点' } as const
const isShort = (typed: string): boolean => typed.trim().length < 2
const isTime = (typed: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(typed.trim())

function eventWrong(event: WrittenEvent, at: number, all: readonly WrittenEvent[]) {
  const { title, places } = event
  const which = all.length > 1 ? `第 ${at + 1} 个赛项的` : ''
  if (isShort(title)) return `请填${which}赛项名称，至少两个字。`
  if (all.findIndex((one) => one.title.trim() === title.trim()) < at)
    return `有两个赛项都叫“${title.trim()}”，请改成不一样的。`
  const count = Number(places)
  return /^\d+$/.test(places) && count >= 1 && count <= 1000
    ? undefined
    : `请填${which}名额，1 到 1000。`
}

/** What is still to be filled in or mended before it can be sent at `now` (epoch seconds), in words. */
export function stillWrong(one: Written, now: number): string | undefined {
  const short = (Object.keys(lines) as (keyof typeof lines)[]).find((name) => isShort(one[name]))
  if (short) return `请填${lines[short]}，至少两个字。`
  if (!one.enterUntil) return '请选报名截止的日期。'
  if (!one.startDay || !one.endDay) return '请选开赛和结束的日期。'
  if (!isTime(one.startTime) || !isTime(one.endTime)) return '时间请写成 09:00 这样。'
  const event = eventsOf(one).map(eventWrong).find(Boolean)
  return event ?? competitionProblem(toDraft(one, now), now)
}
