import { createStored, useStored } from '../platform/stored'

/** Words typed but not yet given as an answer; a call or an empty battery loses none of them. */
export const drafts = createStored<Readonly<Record<string, string>>>('drafts', {})

export function dropDraft(place: string): void {
  const { [place]: dropped, ...rest } = drafts.read()
  if (dropped !== undefined) drafts.write(rest)
}

/** What was typed here before, and a way to keep typing. */
export function useDraft(place: string, initial: string) {
  const text = useStored(drafts)[place] ?? initial
  const write = (next: string) => drafts.write({ ...drafts.read(), [place]: next })
  return [text, write] as const
}
