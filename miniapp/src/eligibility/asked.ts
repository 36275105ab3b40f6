export interface Asked {
  readonly question: string
  /** What the question says in brackets at its end: who else counts, what is meant. */
  readonly aside?: string
}

/** A question and what it adds in brackets, which one reads only when in doubt. */
export function askedOf(words: string): Asked {
  const [, question, aside] = /^(.+[？?])\s*[（(]([^（）()]+)[）)]$/.exec(words) ?? []
  return question && aside ? { question, aside } : { question: words }
}
