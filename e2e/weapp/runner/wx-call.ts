import type { Sim } from './sim.ts'

interface Options {
  success?: (result: object) => void
  fail?: (result: object) => void
  complete?: (result: object) => void
  [name: string]: unknown
}

/** A failure as WeChat numbers it. */
export class WxFailure extends Error {
  constructor(
    readonly errno: number,
    message: string,
  ) {
    super(message)
  }
}

/** What `name` answers when it failed so. */
export const failureOf = (name: string, error: Error): object => ({
  errMsg: `${name}:fail ${error.message}`,
  ...(error instanceof WxFailure ? { errno: error.errno } : {}),
})

/** A `wx` function in WeChat's way: answers by success or fail, then complete, never at once. */
export const wxCall =
  <T extends object>(sim: Sim, name: string, run: (options: T) => unknown) =>
  (options: Options = {}) => {
    Promise.resolve()
      .then(() => run(options as T))
      .then(
        (result) => {
          const answer = { errMsg: `${name}:ok`, ...(result as object | undefined) }
          options.success?.(answer)
          options.complete?.(answer)
        },
        (error: Error) => {
          const answer = failureOf(name, error)
          options.fail?.(answer)
          options.complete?.(answer)
        },
      )
      .catch((error: Error) => sim.errors.push(error.stack ?? error.message))
    return {
      abort: () => undefined,
      onHeadersReceived: () => undefined,
      offHeadersReceived: () => undefined,
    }
  }
