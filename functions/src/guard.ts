import type { Deps } from './deps.ts'
import { openAuthorise } from './identity/authorise.ts'
import { identifyCaller } from './identity/identify-caller.ts'
import { openPersonStore } from './identity/person-store.ts'
import { openSessionStore } from './identity/session-store.ts'
import type { Guard, NoteDenial } from './platform/caller.ts'

/** Of what is one's own nobody is refused for lack of a right. */
const nothingToNote = async () => {}

/** Who is calling, and whether they may. */
export const openGuard = (
  { table, clock }: Pick<Deps, 'table' | 'clock'>,
  noteDenial: NoteDenial = nothingToNote,
): Guard => {
  const sessions = openSessionStore(table)
  return {
    identify: (authorization) => identifyCaller({ sessions, clock }, authorization),
    authorise: openAuthorise({ people: openPersonStore(table), clock }),
    noteDenial,
  }
}

const refuse = () => Promise.reject(new Error('no operation here asks who is calling'))
/** For operations that everybody may. */
export const noGuard: Guard = { identify: refuse, authorise: refuse, noteDenial: refuse }
