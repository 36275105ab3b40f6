import type { EnrolmentStore } from './enrolment-store.ts'

/** Everybody who ever enrolled in a session, a page at a time. */
export async function* enrolledIn(enrolments: EnrolmentStore, session: string) {
  for (let after: string | null | undefined; after !== null; ) {
    const page = { limit: 100, ...(after !== undefined && { after }) }
    const { items, next } = await enrolments.ofSession(session, page)
    yield* items
    after = next
  }
}
