import type { Listener, PrivacyState } from './privacy-state.ts'
import type { Sim } from './sim.ts'
import { WxFailure, wxCall } from './wx-call.ts'

const refusal = (why = '') => new WxFailure(104, `privacy permission is not authorized${why}`)

/** Rejects as WeChat does, unless the person agrees or has agreed. */
export function untilAgreed({ privacy, options }: Sim, referrer: string): Promise<void> {
  const { library, undeclared = [] } = options.privacy ?? {}
  if (library === 'old') return Promise.resolve()
  if (undeclared.includes(referrer))
    return Promise.reject(new WxFailure(112, 'api scope is not declared in the privacy agreement'))
  if (privacy.agreed) return Promise.resolve()
  const { listener } = privacy
  if (!listener) {
    privacy.official += 1
    return Promise.reject(refusal())
  }
  const question: PrivacyState['asked'][number] = { referrer }
  privacy.asked.push(question)
  return new Promise((agree, refuse) => {
    listener(
      ({ event, buttonId = '' }) => {
        if (event === 'exposureAuthorization') return
        question.answer = event
        if (event === 'disagree') return refuse(refusal())
        if (!privacy.pressed.includes(buttonId)) return refuse(refusal(' or buttonId is wrong'))
        privacy.agreed = true
        agree()
      },
      { referrer },
    )
  })
}

/** WeChat's questions about privacy, and what it lets nobody use without them. */
export function privacyApi(sim: Sim): object {
  const { privacy, options } = sim
  const { library, failing = [] } = options.privacy ?? {}
  const orFail = (name: string) => {
    if (failing.includes(name)) throw new Error('system error')
  }
  const flow = {
    onNeedPrivacyAuthorization: (listener: Listener) => {
      privacy.listener = listener
    },
    getPrivacySetting: wxCall(sim, 'getPrivacySetting', () => {
      orFail('getPrivacySetting')
      return { needAuthorization: !privacy.agreed, privacyContractName: '《产改通隐私保护指引》' }
    }),
    openPrivacyContract: wxCall(sim, 'openPrivacyContract', () => {
      orFail('openPrivacyContract')
      privacy.read += 1
    }),
  }
  return {
    setClipboardData: wxCall(sim, 'setClipboardData', async ({ data }: { data: string }) => {
      await untilAgreed(sim, 'setClipboardData')
      privacy.clipboard = data
    }),
    ...(library === 'old' ? {} : flow),
  }
}
