import { createStored } from './stored'

export interface Appearance {
  /** 大字版. */
  readonly large: boolean
  readonly dark: 'auto' | 'on' | 'off'
}

/** How the reader likes the screen; kept on the phone. */
export const appearance = createStored<Appearance>('appearance', { large: false, dark: 'auto' })
