import type { ComponentType } from 'react'
import { createStored } from '../platform/stored'

/** How many times somebody agreed to something on this phone: what was held back may now be kept. */
export const timesAgreed = createStored('timesAgreed', 0)

const nothing: ComponentType = () => null
let asked: ComponentType = nothing

/** The app says how a person is asked before sensitive answers are kept; pages that ask know no slice. */
export function wireBeforeStoring(component: ComponentType): void {
  asked = component
}

/** What stands on a page where sensitive answers are given or kept. */
export const beforeStoring = (): ComponentType => asked
