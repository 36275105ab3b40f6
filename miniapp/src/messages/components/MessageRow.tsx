import type { Message } from '@cgt/shared/messages/message'
import { momentOf } from '../../ui/day-of'
import { LinkRow } from '../../ui/LinkRow'
import { TimeLeft } from '../../ui/TimeLeft'
import { matterWords } from '../copy'

interface Props {
  readonly message: Message
  readonly onOpen: (message: Message) => void
}

/** Until when an answer is waited for; once it was opened, its page says how it stands. */
const waitsUntil = ({ matter, unread }: Message): number | undefined =>
  unread && matter.kind === 'placeOffered' ? matter.until : undefined

/** One message: when, what, whether it was read. */
export function MessageRow({ message, onOpen }: Props) {
  const { title, text } = matterWords(message.matter)
  const until = waitsUntil(message)
  return (
    <LinkRow
      over={momentOf(message.at)}
      label={
        until === undefined ? (
          title
        ) : (
          <>
            {title} <TimeLeft until={until} />
          </>
        )
      }
      note={text}
      {...(message.unread && { value: '未读' })}
      onTap={() => onOpen(message)}
    />
  )
}
