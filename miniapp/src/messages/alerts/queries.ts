import { createClient } from '@cgt/shared/http/client'
import { Failure } from '@cgt/shared/http/failure'
import type { Alert } from '@cgt/shared/messages/alert'
import { messagesContract } from '@cgt/shared/messages/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { transport } from '../../platform/http'
import { askAgain, useOwn } from '../../platform/own-query'

const api = createClient(messagesContract, transport)

/** How many alerts of each kind one allows still. */
export const useAlerts = () => useOwn(['alerts'], () => api.seeAlerts({}), { fresh: true })

/** What WeChat's own sheet answers of each template. */
async function askWechat(alerts: readonly Alert[]): Promise<Readonly<Record<string, unknown>>> {
  const tmplIds = alerts.map(({ templateId }) => templateId)
  try {
    // The types ask for a field that only Alipay knows.
    const asked = { tmplIds } as Parameters<typeof Taro.requestSubscribeMessage>[0]
    return { ...(await Taro.requestSubscribeMessage(asked)) }
  } catch {
    throw new Failure('wechatUnavailable', '微信没能打开提醒的弹窗，请稍后再试。')
  }
}

/** Asks in WeChat's own sheet, and tells the cloud what was allowed there. */
async function allow(alerts: readonly Alert[]): Promise<'allowed' | 'refused'> {
  const answers = await askWechat(alerts)
  const kinds = alerts.flatMap(({ kind, templateId }) =>
    answers[templateId] === 'accept' ? [kind] : [],
  )
  if (kinds.length === 0) return 'refused'
  const { code } = await Taro.login()
  await api.allowAlerts({ code, kinds })
  return 'allowed'
}

export function useAllowAlerts() {
  const queries = useQueryClient()
  return useMutation({ mutationFn: allow, onSettled: () => askAgain(queries, 'alerts') })
}

export function useStopAlerts() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => api.stopAlerts({}),
    onSettled: () => askAgain(queries, 'alerts'),
  })
}
