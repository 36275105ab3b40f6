import type { BrowserContextOptions } from 'playwright-core'
import { desk, phone } from '../browser/launch.ts'
import type { Kept } from '../browser/visitor.ts'

/** How the reader likes the screen, and how wide it is. */
export interface Look {
  readonly name: 'light' | 'large' | 'dark' | 'desk' | 'desk-dark' | 'desk-large'
  readonly options: BrowserContextOptions
  readonly appearance: NonNullable<Kept['appearance']>
}

const still: BrowserContextOptions = { reducedMotion: 'reduce', deviceScaleFactor: 1 }
const normal = { large: false, dark: 'auto' } as const
const large = { large: true, dark: 'auto' } as const

const onPhone = { ...phone, ...still }
const onDesk = { ...desk, ...still }

export const looks: readonly Look[] = [
  { name: 'light', options: { ...onPhone, colorScheme: 'light' }, appearance: normal },
  { name: 'large', options: { ...onPhone, colorScheme: 'light' }, appearance: large },
  { name: 'dark', options: { ...onPhone, colorScheme: 'dark' }, appearance: normal },
  { name: 'desk', options: { ...onDesk, colorScheme: 'light' }, appearance: normal },
  { name: 'desk-dark', options: { ...onDesk, colorScheme: 'dark' }, appearance: normal },
  { name: 'desk-large', options: { ...onDesk, colorScheme: 'light' }, appearance: large },
]
