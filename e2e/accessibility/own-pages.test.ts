import { describe } from 'vitest'
import { scenes } from '../scenes/scenes.ts'
import { walkThrough } from './walk-through.ts'

const signedIn = scenes.filter(({ signedInAs }) => signedInAs !== undefined)

describe('every page of who is signed in, for those who see, hear or move otherwise (WCAG 2.2 AA)', () => {
  walkThrough(signedIn, '13900000331')
})
