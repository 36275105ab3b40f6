import type { messagesContract } from '@cgt/shared/messages/contract'
import type { Cursors } from '../platform/cursor.ts'
import type { Handlers } from '../platform/http.ts'
import { paged } from '../platform/paged.ts'
import type { MessageStore } from './message-store.ts'
import type { OpenMatter } from './open-matter.ts'

export interface MessagesDeps {
  readonly messages: MessageStore
  readonly cursors: Cursors
  readonly openMatter: OpenMatter
}

type InboxContract = Omit<typeof messagesContract, 'seeAlerts' | 'allowAlerts' | 'stopAlerts'>

export const messagesRoutes = ({
  messages,
  cursors,
  openMatter,
}: MessagesDeps): Handlers<InboxContract> => ({
  listMessages: (page, { personId }) =>
    paged(cursors, ['listMessages', personId], page, async (at) => {
      const { items, next } = await messages.list(personId, at)
      const opened = items.map(async (one) => ({
        ...one,
        matter: await openMatter(personId, one.matter),
      }))
      return { items: await Promise.all(opened), next }
    }),
  countUnread: async (_, { personId }) => ({ unread: await messages.countUnread(personId) }),
  readMessage: async ({ messageId }, { personId }) => {
    await messages.read(personId, messageId)
    return {}
  },
  readMessages: async ({ newest }, { personId }) => {
    await messages.readFrom(personId, newest)
    return {}
  },
})
