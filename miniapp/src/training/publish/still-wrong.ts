import { readSpot } from '@cgt/shared/values/spot'
import { keptKinds } from './to-draft'
import type { Written, WrittenSession } from './written'

/** The first of these lines that is shorter than two letters, in words. */
export function shortLine(lines: Readonly<Record<string, string>>): string | undefined {
  const short = Object.entries(lines).find(([, text]) => text.trim().length < 2)
  return short && `请填${short[0]}，至少两个字。`
}

/** What is wrong with how the hours and the places of a session are typed, in words. */
export function typedWrong({
  from,
  until,
  places,
  spot = '',
}: Pick<WrittenSession, 'from' | 'until' | 'places'> & { readonly spot?: string }):
  | string
  | undefined {
  if (![from, until].every((time) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time)))
    return '时间请写成 09:00 这样。'
  if (spot.trim() !== '' && !readSpot(spot))
    return '地图坐标请写成两个数，如 25.0389,102.7183；不标就留空。'
  return /^[1-9]\d{0,3}$/.test(places) ? undefined : '请填总名额，1 到 9999。'
}

const isCount = (typed: string): boolean => /^[1-9]\d{0,3}$/.test(typed.trim())

function sessionWrong(session: WrittenSession): string | undefined {
  const { place, day, kept, reserves } = session
  const wrong = shortLine({ 地点: place })
  if (wrong) return wrong
  if (!day) return '请选开课的日期。'
  if (!Object.values(kept).every((typed) => typed.trim() === '' || isCount(typed)))
    return '留给各类人的名额请填整数，不留就空着。'
  if (!reserves.every((one) => isCount(one.places) && one.day !== ''))
    return '后放的名额请填几个、哪天放；不后放就去掉。'
  const kinds = ['0', ...keptKinds(session)]
  if (!reserves.every((one) => kinds.includes(one.of)))
    return '有一批后放的名额，留给的那一类没有名额，请改正。'
  return typedWrong(session)
}

/** What is still to be filled in or mended before it can be sent, in words; of several sessions, of which. */
export function stillWrong(written: Written): string | undefined {
  const { title, about, contact, enrolUntil, sessions } = written
  const short = shortLine({ 名称: title, 内容: about, 联系方式: contact })
  if (short) return short
  if (!enrolUntil) return '请选报名截止的日期。'
  const [wrong] = sessions.flatMap((session, i) => {
    const words = sessionWrong(session)
    return words ? [sessions.length > 1 ? `第 ${i + 1} 场：${words}` : words] : []
  })
  return wrong ?? outcomeWrong(written)
}

function outcomeWrong({ minutes, theory, practical, certificate, occupation, level }: Written) {
  if (!/^([1-9]\d{0,4})?$/.test(minutes.trim())) return '到场分钟请填整数，不限就留空。'
  if (![theory, practical].every((mark) => /^(100|\d{1,2})?$/.test(mark.trim())))
    return '成绩要求请填 0 到 100 的整数，不考就留空。'
  if (certificate !== 'skill_level_certificate') return undefined
  if (occupation.trim().length < 2) return '请填证书上的职业，至少两个字。'
  return level ? undefined : '请选证书的等级。'
}
