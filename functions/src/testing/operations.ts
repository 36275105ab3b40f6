import type { Endpoint } from '@cgt/shared/http/endpoint'
import { slices } from '../openapi/print-document.ts'

export interface Operation {
  readonly name: string
  readonly endpoint: Endpoint
  readonly example: Readonly<Record<string, unknown>>
}

/** Every operation there is, with the example that its readers are given. */
export const operations: readonly Operation[] = slices.flatMap(({ contract, words }) =>
  Object.entries(contract).map(([name, endpoint]) => ({
    name,
    endpoint,
    example: words[name]?.request ?? {},
  })),
)
