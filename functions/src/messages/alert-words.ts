import type { AlertKind } from '@cgt/shared/messages/alert'
import type { Matter } from '@cgt/shared/messages/message'
import { momentText } from '@cgt/shared/values/moment-text'

interface AlertWords {
  readonly kind: AlertKind
  readonly noticeId: string
  readonly title: string
  readonly at: string
  readonly note: string
}

/** WeChat takes no more letters of a `thing`. */
const mostLetters = 20

function short(text: string): string {
  const letters = [...text]
  return letters.length <= mostLetters ? text : `${letters.slice(0, mostLetters - 1).join('')}…`
}

/** What WeChat alerts somebody to of a message that happened at `at` (epoch milliseconds); most messages are no alert. */
export function alertWords(matter: Matter, at: number): AlertWords | undefined {
  if (!('noticeId' in matter)) return undefined
  const words = (kind: AlertKind, moment: number, note: string): AlertWords => ({
    ...{ kind, noticeId: matter.noticeId, title: short(matter.title) },
    ...{ at: momentText(moment), note: short(note) },
  })
  if (matter.kind === 'placeOffered')
    return words('placeOffered', matter.until, '排到名额了，过时给下一位')
  if (matter.kind === 'trainingSoon') return words('trainingSoon', matter.startsAt, matter.place)
  if (matter.kind === 'trainingChanged')
    return words('trainingChanged', matter.startsAt, matter.place)
  if (matter.kind === 'trainingCalledOff')
    return words('trainingChanged', Math.floor(at / 1000), `取消了：${matter.because}`)
  return undefined
}
