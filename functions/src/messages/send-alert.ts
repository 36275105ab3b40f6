import type { Matter } from '@cgt/shared/messages/message'
import type { Log } from '../platform/log.ts'
import type { Wechat } from '../platform/wechat.ts'
import type { AlertStore } from './alert-store.ts'
import type { AlertTemplates } from './alert-templates.ts'
import { alertWords } from './alert-words.ts'
import type { Sent } from './message-store.ts'

export interface AlertDeps {
  readonly alerts: AlertStore
  readonly templates: AlertTemplates
  readonly wechat: Pick<Wechat, 'alert'>
  readonly log: Log
}

const noticePage = 'training/pages/notice/index'

/**
 * Alerts somebody in WeChat to a message they have, where they allowed it. What was allowed is used up
 * before it is sent, so that nothing is sent twice; what fails then is not tried again: the inbox is
 * the truth, and the message lies there.
 */
export const openSendAlert =
  ({ alerts, templates, wechat, log }: AlertDeps) =>
  async (personId: string, { eventId, at, matter }: Sent & { readonly matter: Matter }) => {
    const words = alertWords(matter, at)
    const template = words && templates[words.kind]
    if (!words || !template) return
    const openid = await alerts.taken(personId, words.kind, eventId)
    if (openid === undefined) return
    try {
      const isAllowed = await wechat.alert({
        openid,
        templateId: template.id,
        page: `${noticePage}?id=${words.noticeId}`,
        words: {
          [template.title]: words.title,
          [template.at]: words.at,
          [template.note]: words.note,
        },
      })
      if (!isAllowed) await alerts.usedUp(personId, words.kind)
    } catch (error) {
      log.warn('alert not sent', { kind: words.kind, name: (error as Error).name })
    }
  }
