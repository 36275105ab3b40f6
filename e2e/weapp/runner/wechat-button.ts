import type { Sim } from './sim.ts'
import { failureOf } from './wx-call.ts'
import { untilAgreed } from './wx-privacy.ts'

/** What WeChat does when its own button is pressed, by `open-type`. */
export interface ButtonActs {
  readonly share: () => void
  /** The event that follows, for the page. */
  readonly tellPhone: () => Promise<object>
  readonly agree: (buttonId: string) => void
}

let codes = 0

/** Told once the person agreed to the rules, and let WeChat tell it. */
async function tellPhone(sim: Sim): Promise<object> {
  const { phoneNumber } = sim.options
  try {
    await untilAgreed(sim, 'button.getPhoneNumber')
    if (!phoneNumber) throw new Error('user deny')
    return { errMsg: 'getPhoneNumber:ok', code: `${phoneNumber}-${++codes}` }
  } catch (error) {
    return failureOf('getPhoneNumber', error as Error)
  }
}

export const buttonActs = (sim: Sim, share: () => void): ButtonActs => ({
  share,
  tellPhone: () => tellPhone(sim),
  agree: (buttonId) => void sim.privacy.pressed.push(buttonId),
})
