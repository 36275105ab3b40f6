/** How a second factor is shown, and where it is set up: wired by the slice that knows. */
interface StepUp {
  readonly prove: (given: { readonly code: string }) => Promise<unknown>
  /** The page where one sets it up. */
  readonly setUpAt: string
  /** The page where one signs in: again, where there is no second factor to show. */
  readonly signInAt: string
}

let known: StepUp | undefined

/** The identity slice says how; whatever asks for a second factor knows no slice. */
export function wireStepUp(how: StepUp): void {
  known = how
}

export const stepUp = (): StepUp => {
  if (!known) throw new Error('no way to step up')
  return known
}
