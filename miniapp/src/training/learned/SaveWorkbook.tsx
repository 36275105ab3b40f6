import type { Result } from './result-words'

/** WeChat keeps no files for people but texts that are shared. */
export const SaveWorkbook = (_: { readonly results: readonly Result[] }) => null
