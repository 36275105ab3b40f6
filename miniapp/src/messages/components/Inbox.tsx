import type { Message } from '@cgt/shared/messages/message'
import type { ReactNode } from 'react'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Failed } from '../../ui/Notice'
import { Skeleton } from '../../ui/Skeleton'
import { Stack } from '../../ui/Stack'
import { useMessages, useReadMessage, useReadMessages } from '../queries'
import { MessageRow } from './MessageRow'

interface Props {
  /** Said where there is no message. */
  readonly empty: ReactNode
  /** Leads to what a message is about. */
  readonly onOpen: (message: Message) => void
}

/** The signed-in person's messages. */
export function Inbox({ empty, onOpen }: Props) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useMessages()
  const read = useReadMessage()
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Skeleton />
  const messages = data.pages.flatMap(({ items }) => items)
  if (messages.length === 0) return empty
  const openOne = (message: Message) => {
    if (message.unread) read.mutate({ messageId: message.id })
    onOpen(message)
  }
  return (
    <Stack gap={3}>
      <ReadAll messages={messages} />
      <Card flush>
        {messages.map((message) => (
          <MessageRow key={message.id} message={message} onOpen={openOne} />
        ))}
      </Card>
      {hasNextPage && (
        <Button look="outline" busy={isFetchingNextPage} onTap={() => void fetchNextPage()}>
          看更早的
        </Button>
      )}
    </Stack>
  )
}

/** Marks as read what is seen here and all before; what came since stays unread. */
function ReadAll({ messages }: { readonly messages: readonly Message[] }) {
  const readAll = useReadMessages()
  const [newest] = messages
  if (!newest || !messages.some(({ unread }) => unread)) return null
  return (
    <>
      <Button
        look="quiet"
        icon="check"
        busy={readAll.isPending}
        onTap={() => readAll.mutate({ newest: newest.id })}
      >
        全部标为已读
      </Button>
      {readAll.error && (
        <Failed error={readAll.error} onRetry={() => readAll.mutate({ newest: newest.id })} />
      )}
    </>
  )
}
