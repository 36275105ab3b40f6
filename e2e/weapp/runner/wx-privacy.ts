import type { Sim } from './sim.ts'
import { WxFailure, wxCall } from './wx-call.ts'

/** How WeChat stands to the person's privacy on this phone. */
export interface PrivacyOptions {
  /** `old`: a base library before 2.32.3, which asks nobody and holds nothing back. */
  readonly library?: 'old'
  /** They agreed before. */
  readonly agreed?: boolean
  /** What is not written in the app's 「用户隐私保护指引」 is refused whatever they say. */
  readonly undeclared?: readonly string[]
  /** Names of the flow's own functions that fail. */
  readonly failing?: readonly string[]
}

interface AnswerOption {
  readonly event: 'exposureAuthorization' | 'agree' | 'disagree'
  readonly buttonId?: string
}

type Listener = (answer: (option: AnswerOption) => void, info: { referrer: string }) => void

/** What became of the person's privacy; read by the tests. */
export interface PrivacyState {
  agreed: boolean
  listener?: Listener
  /** What was asked for, in order, each with what the app answered. */
  readonly asked: { readonly referrer: string; answer?: string }[]
  /** Ids of the buttons to agree that were pressed. */
  readonly pressed: string[]
  /** How often WeChat had to ask by its own dialog, as the app did not. */
  official: number
  /** How often the whole text was opened. */
  read: number
  /** What stands on the clipboard. */
  clipboard?: string
}

export const newPrivacy = ({ agreed = false }: PrivacyOptions = {}): PrivacyState => ({
  agreed,
  asked: [],
  pressed: [],
  official: 0,
  read: 0,
})

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
