import Taro from '@tarojs/taro'
import { createHeld } from './held'
import { type PrivateUse, privateUseOf } from './private-uses'

type Answer = Parameters<Taro.onNeedPrivacyAuthorization.Listener>[0]

/** WeChat asks whether the person agrees, and holds back what the app called until it knows. */
export interface PrivacyAsk {
  readonly use: PrivateUse | undefined
  /** Those who wait: every one is told the same. */
  readonly answers: readonly Answer[]
}

export const privacyAsk = createHeld<PrivacyAsk | null>(null)

/** What WeChat's own page of the rules is called, as it says itself. */
export const contractName = createHeld('《小程序隐私保护指引》')

function ask(
  answer: Answer,
  { referrer = '' }: Partial<Taro.onNeedPrivacyAuthorization.EventInfo>,
) {
  const before = privacyAsk.read()
  answer({ event: 'exposureAuthorization' })
  privacyAsk.write({
    use: before?.use ?? privateUseOf(referrer),
    answers: [...(before?.answers ?? []), answer],
  })
  Taro.getPrivacySetting?.({
    success: ({ privacyContractName }) => {
      if (privacyContractName) contractName.write(privacyContractName)
    },
  })
}

/** From now on the app itself asks, in its own look. Before 基础库 2.32.3 nobody asks, and nothing is held back. */
export function watchPrivacy(): void {
  if (process.env.TARO_ENV === 'h5') return
  Taro.onNeedPrivacyAuthorization?.((answer, info) => ask(answer, info ?? {}))
}

function answerAll(option: Parameters<Answer>[0]) {
  const asked = privacyAsk.read()
  privacyAsk.clear()
  for (const answer of asked?.answers ?? []) answer(option)
}

/** WeChat looks whether the button with this id was pressed. */
export const agreePrivacy = (buttonId: string): void => answerAll({ event: 'agree', buttonId })

/** What was called fails with errno 104; the page goes on. */
export const refusePrivacy = (): void => answerAll({ event: 'disagree' })

/** WeChat's own page with the whole text. Rejects where it cannot be opened. */
export const openPrivacyContract = (): Promise<void> =>
  new Promise((success, fail) => {
    if (!Taro.openPrivacyContract) return fail(new Error('openPrivacyContract:fail'))
    Taro.openPrivacyContract({ success: () => success(), fail })
  })

const refused = 104

/** Whether something failed because the person does not agree to the rules. */
export const isPrivacyRefusal = (result: unknown): boolean =>
  (result as { readonly errno?: unknown } | undefined)?.errno === refused
