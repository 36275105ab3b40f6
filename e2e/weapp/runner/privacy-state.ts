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

export type Listener = (answer: (option: AnswerOption) => void, info: { referrer: string }) => void

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
