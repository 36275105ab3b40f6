import type { Aspect, Scale } from './aspect.ts'

type Of<Kind extends Scale['kind']> = Extract<Scale, { kind: Kind }>

/** What is entered for so many twentieths of what can be reached. */
const entries: { readonly [Kind in Scale['kind']]: (scale: Of<Kind>, part: number) => number } = {
  mark: ({ maximum, step = 1 }, part) => Math.floor((maximum * part) / (20 * step)) * step,
  levels: ({ levels }, part) =>
    Math.round((Math.max(...levels.map(({ level }) => level)) * part) / 20),
  bands: ({ bands, maximum }, part) => {
    const off = ({ mark }: { readonly mark: number }) => Math.abs(mark - (maximum * part) / 20)
    return bands.reduce((best, band) => (off(band) < off(best) ? band : best)).from
  },
  target: ({ target, better }, part) =>
    better === 'more' ? Math.round((target * part) / 20) : Math.round((target * 20) / part),
}

/** What the judge at a position enters in an example: those who judge differ by a twentieth, where they may. */
export function exampleMark(
  { scale, kind, aggregation, spread }: Aspect,
  part: number,
  judge: number,
): number {
  const enter = (twentieths: number): number => {
    const of = entries[scale.kind] as (typeof entries)['mark']
    return of(scale as Of<'mark'>, Math.min(20, Math.max(1, twentieths)))
  }
  const apart = enter(part + 1) - enter(part - 1)
  const differ = kind === 'judged' && aggregation !== 'consensus' && apart <= (spread ?? apart)
  return enter(differ ? part + ((judge + 1) % 3) - 1 : part)
}
