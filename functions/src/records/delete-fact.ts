import { Failure } from '@cgt/shared/http/failure'
import type { RecordStore } from './record-store.ts'

/** Removes one fact; one that is not there is as good as removed. */
export async function deleteFact(
  records: RecordStore,
  personId: string,
  factKey: string,
): Promise<void> {
  const written = await records.change(personId, async (facts) =>
    Object.fromEntries(Object.entries(facts).filter(([key]) => key !== factKey)),
  )
  if (!written) throw new Failure('conflict')
}
