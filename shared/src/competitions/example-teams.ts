import type { RoundEntries } from './entries.ts'

/** As many entrants as a team needs in the place of each, as good as that one. */
export function inTeams(
  { entrants, sheets, attempts }: RoundEntries,
  members: number,
): RoundEntries {
  const names = Array.from({ length: members }, (_, i) => `-${i + 1}`)
  const each = <Of extends { readonly entrant: string }>(all: readonly Of[]): Of[] =>
    names.flatMap((name) => all.map((one) => ({ ...one, entrant: `${one.entrant}${name}` })))
  return {
    entrants: names.flatMap((name) =>
      entrants.map((one) => ({ ...one, id: `${one.id}${name}`, team: one.id })),
    ),
    sheets: each(sheets),
    attempts: each(attempts),
  }
}
