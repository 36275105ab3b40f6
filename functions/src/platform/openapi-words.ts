import type { Contract, Input, Output } from '@cgt/shared/http/endpoint'

/** What a reader of the interface is told of an operation, beside what its contract says. */
export interface OperationWords {
  /** Markdown. */
  readonly description: string
  /** Of the input's fields, by name. */
  readonly fields?: Readonly<Record<string, string>>
  readonly request: Readonly<Record<string, unknown>>
  /** Left out where it would be too long to read. */
  readonly answer?: unknown
}

/** Words for every operation of a contract; an example that breaks it does not compile. */
export type Words<C extends Contract> = {
  readonly [K in keyof C]: OperationWords & {
    readonly fields?: { readonly [F in keyof Input<C[K]>]?: string }
    readonly request: Input<C[K]>
    readonly answer?: Output<C[K]>
  }
}

export interface Slice {
  readonly title: string
  readonly contract: Contract
  readonly words: Readonly<Record<string, OperationWords>>
}
