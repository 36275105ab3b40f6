import { closest, distance } from 'fastest-levenshtein'

/** « 是不是「…」？» with the known name most like a wrong one; nothing where none is like it. */
export function suggestion(wrong: string, known: readonly string[]): string {
  const near = closest(wrong, known)
  const most = Math.max(1, Math.floor(wrong.length / 3))
  return near !== undefined && distance(wrong, near) <= most ? `，是不是「${near}」？` : ''
}
