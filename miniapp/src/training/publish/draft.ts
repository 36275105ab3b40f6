import { createStored } from '../../platform/stored'
import { nothingWritten, type Written } from './written'

/** What is being written, kept on the phone until it is published. */
export const draft = createStored<Written>('trainingWritten', nothingWritten)
