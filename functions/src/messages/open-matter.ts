import type { Matter } from '@cgt/shared/messages/message'
import type { PersonKeys } from '../platform/person-keys.ts'
import { openReason } from '../platform/reason.ts'

/** A matter as its reader sees it: what was sealed with their key is opened. */
export type OpenMatter = (personId: string, stored: Matter) => Promise<Matter>

/** Why somebody looked at who a person is lies in the inbox as in the audit: sealed. */
export const openMatters =
  (keys: Pick<PersonKeys, 'find'>): OpenMatter =>
  async (personId, stored) => {
    if (stored.kind !== 'detailsSeen' || stored.reason === null) return stored
    const place = { about: personId, object: `person:${personId}` }
    return { ...stored, reason: await openReason(keys, place, stored.reason) }
  }
