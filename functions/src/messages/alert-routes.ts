import { type Alert, alertKind } from '@cgt/shared/messages/alert'
import type { messagesContract } from '@cgt/shared/messages/contract'
import type { Handlers } from '../platform/http.ts'
import type { Limit, TakeToken } from '../platform/rate-limit.ts'
import type { Wechat } from '../platform/wechat.ts'
import type { AlertStore } from './alert-store.ts'
import type { AlertTemplates } from './alert-templates.ts'

export interface AlertRouteDeps {
  readonly alerts: AlertStore
  readonly templates: AlertTemplates
  readonly wechat: Pick<Wechat, 'login'>
  readonly takeToken: TakeToken
}

type AlertContract = Pick<typeof messagesContract, 'seeAlerts' | 'allowAlerts' | 'stopAlerts'>

/** WeChat is asked whose code it is each time. */
const byPerson: Limit = { name: 'alerts by person', most: 30, inSeconds: 3600 }

async function shown({ alerts, templates }: AlertRouteDeps, personId: string) {
  const left = await alerts.left(personId)
  const each = alertKind.options.flatMap((kind): Alert[] => {
    const template = templates[kind]
    return template ? [{ kind, templateId: template.id, left: left[kind] ?? 0 }] : []
  })
  return { alerts: each }
}

export const alertRoutes = (deps: AlertRouteDeps): Handlers<AlertContract> => ({
  seeAlerts: (_, { personId }) => shown(deps, personId),
  allowAlerts: async ({ code, kinds }, { personId }) => {
    await deps.takeToken(byPerson, personId)
    const { openid } = await deps.wechat.login(code)
    await deps.alerts.allowed(personId, openid, [...new Set(kinds)])
    return shown(deps, personId)
  },
  stopAlerts: async (_, { personId }) => {
    await deps.alerts.stopped(personId)
    return {}
  },
})
