/** Something a lint check found. Errors stop the build; warnings are listed. */
export interface Finding {
  readonly level: 'error' | 'warning'
  /** The policy, parameter or fact it is about. */
  readonly about: string
  /** The criterion's id, where it is one criterion's. */
  readonly criterion?: string
  /** What is wrong and what to do, in Chinese. */
  readonly words: string
}

/** Makes findings about one policy, parameter or fact. */
export const reporter = (about: string) => ({
  error: (words: string, criterion?: string): Finding => ({
    level: 'error',
    about,
    words,
    ...(criterion === undefined ? {} : { criterion }),
  }),
  warning: (words: string, criterion?: string): Finding => ({
    level: 'warning',
    about,
    words,
    ...(criterion === undefined ? {} : { criterion }),
  }),
})
