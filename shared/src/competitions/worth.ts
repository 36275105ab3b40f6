import type { Scale } from './aspect.ts'
import { least, marksOf, over, type Rational, rational, times, zero } from './rational.ts'

type Of<Kind extends Scale['kind']> = Extract<Scale, { kind: Kind }>

function reached({ target, better }: Of<'target'>, given: number): Rational {
  if (better === 'more') return rational(given, target)
  return given === 0 ? rational(1) : over(rational(target), rational(given))
}

const worths: { readonly [Kind in Scale['kind']]: (scale: Of<Kind>, given: number) => Rational } = {
  mark: (_, given) => marksOf(given),
  levels: ({ maximum, levels }, given) =>
    times(marksOf(maximum), rational(given, Math.max(...levels.map(({ level }) => level)))),
  bands: ({ bands }, given) => {
    const band = bands.find(({ from, upTo }) => given >= from && given <= upTo)
    return band ? marksOf(band.mark) : zero
  },
  target: (scale, given) =>
    times(marksOf(scale.maximum), least(rational(1), reached(scale, given))),
}

/** What was entered, in marks; it keeps to its scale, which has no faults. */
export function worth(scale: Scale, given: number): Rational {
  const of = worths[scale.kind] as (typeof worths)['mark']
  return of(scale as Of<'mark'>, given)
}
