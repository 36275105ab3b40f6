/** A rule with its facts cut into classes: within a class no criterion can tell two values apart. */
export type Formula =
  | { readonly of: readonly Formula[]; readonly least: number }
  | { readonly not: Formula }
  | { readonly variable: string; readonly holds: readonly boolean[] }

/** The class each variable is in; a variable that is not there is open. */
export type Assignment = ReadonlyMap<string, number>

/** All of them. */
export const all = (of: readonly Formula[]): Formula => ({ of, least: of.length })
/** One of them at least. */
export const any = (of: readonly Formula[]): Formula => ({ of, least: 1 })
export const not = (formula: Formula): Formula => ({ not: formula })
export const always: Formula = all([])

type Truth = boolean | undefined

function counted(of: readonly Formula[], least: number, at: Assignment): Truth {
  let met = 0
  let open = 0
  for (const one of of) {
    const truth = truthOf(one, at)
    if (truth === true) met++
    else if (truth === undefined) open++
    if (met >= least) return true
  }
  return met + open >= least ? (met >= least ? true : undefined) : false
}

function truthOf(formula: Formula, at: Assignment): Truth {
  if ('least' in formula) return counted(formula.of, formula.least, at)
  if ('not' in formula) {
    const truth = truthOf(formula.not, at)
    return truth === undefined ? undefined : !truth
  }
  const taken = at.get(formula.variable)
  if (taken !== undefined) return formula.holds[taken]
  return formula.holds.every((holds) => holds === formula.holds[0]) ? formula.holds[0] : undefined
}

/** An open variable on which the truth still hangs, with how many classes it has. */
function openVariable(formula: Formula, at: Assignment): readonly [string, number] | undefined {
  if (truthOf(formula, at) !== undefined) return undefined
  if ('variable' in formula) return [formula.variable, formula.holds.length]
  const inner = 'not' in formula ? [formula.not] : formula.of
  for (const one of inner) {
    const found = openVariable(one, at)
    if (found) return found
  }
  return undefined
}

/** How many splits a question may take before it is given up. */
const bound = 50_000

/**
 * Whether some choice of classes makes the formula true.
 *
 * @returns `undefined` when the bound was hit.
 */
export function satisfiable(formula: Formula): boolean | undefined {
  let splits = 0
  const search = (at: Map<string, number>): boolean => {
    const truth = truthOf(formula, at)
    if (truth !== undefined) return truth
    const [variable, classes] = openVariable(formula, at) ?? ['', 0]
    if (++splits > bound) throw new RangeError('bound')
    for (let one = 0; one < classes; one++) {
      at.set(variable, one)
      if (search(at)) return true
    }
    at.delete(variable)
    return false
  }
  try {
    return search(new Map())
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Whether the second holds wherever the first does. */
export const implies = (a: Formula, b: Formula): boolean => satisfiable(all([a, not(b)])) === false
