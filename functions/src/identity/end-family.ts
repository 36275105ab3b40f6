import { Failure } from '@cgt/shared/http/failure'
import type { Family, SessionStore } from './session-store.ts'

interface EndDeps {
  readonly sessions: SessionStore
}

const attempts = 5

/** Ends what is found, looking again when a refresh came between. Throws `conflict`. */
async function endFound(
  { sessions }: EndDeps,
  find: () => Promise<readonly Family[]>,
): Promise<readonly Family[]> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const families = await find()
    if (families.length === 0 || (await sessions.end(families))) return families
  }
  throw new Failure('conflict')
}

/** Ends every session of a family; false when there was none. */
export async function endFamily(
  deps: EndDeps,
  family: Pick<Family, 'personId' | 'id'>,
): Promise<boolean> {
  const ended = await endFound(deps, async () => {
    const found = await deps.sessions.find(family)
    return found ? [found] : []
  })
  return ended.length > 0
}

/** Ends every session of a person, this one too. */
export async function endEverywhere(deps: EndDeps, personId: string): Promise<void> {
  await endFound(deps, () => deps.sessions.ofPerson(personId))
}
