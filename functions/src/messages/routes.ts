import type { messagesContract } from '@cgt/shared/messages/contract'
import type { Cursors } from '../platform/cursor.ts'
import type { Handlers } from '../platform/http.ts'
import { paged } from '../platform/paged.ts'
import type { MessageStore } from './message-store.ts'

export interface MessagesDeps {
  readonly messages: MessageStore
  readonly cursors: Cursors
}

export const messagesRoutes = ({
  messages,
  cursors,
}: MessagesDeps): Handlers<typeof messagesContract> => ({
  listMessages: (page, { personId }) =>
    paged(cursors, ['listMessages', personId], page, (at) => messages.list(personId, at)),
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
