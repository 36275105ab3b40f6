import { startTemporaryStore } from './start.ts'

export interface Store {
  readonly endpoint: string
  readonly stop: () => Promise<void>
}

/** The store that the environment names, which is nobody's to stop; else one of its own. */
export async function openStore(): Promise<Store> {
  const given = process.env.DYNAMODB_ENDPOINT
  const store = given ? undefined : await startTemporaryStore()
  return { endpoint: given ?? store?.endpoint ?? '', stop: async () => store?.stop() }
}
