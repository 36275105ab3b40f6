import type { Message } from '@cgt/shared/messages/message'
import { momentOf } from '../../ui/day-of'
import { LinkRow } from '../../ui/LinkRow'
import { matterWords } from '../copy'

interface Props {
  readonly message: Message
  readonly onOpen: (message: Message) => void
}

/** One message: when, what, whether it was read. */
export function MessageRow({ message, onOpen }: Props) {
  const { title, text } = matterWords(message.matter)
  return (
    <LinkRow
      over={momentOf(message.at)}
      label={title}
      note={text}
      {...(message.unread && { value: '未读' })}
      onTap={() => onOpen(message)}
    />
  )
}
