import type { Session } from '@cgt/shared/training/notice'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Item, List, Paragraph } from '../../ui/element'
import { OnePerson } from '../roster/OnePerson'
import { correctionWords, eventWords, type Present } from './came'
import { ProposeForm } from './ProposeForm'

interface Props {
  readonly noticeId: string
  readonly session: Session
  /** Whose it is; nobody while it is closed. */
  readonly one: Present | undefined
  readonly onClose: () => void
}

/** What one person scanned and what was corrected of it, and the way to ask for a correction. */
export const PersonSheet = ({ one, ...rest }: Props) => (
  <OnePerson one={one} onClose={rest.onClose}>
    {(open) => <Body key={open.personId} one={open} {...rest} />}
  </OnePerson>
)

function Body({ noticeId, session, one, onClose }: Props & { readonly one: Present }) {
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Paragraph className="t-strong figures">{`到场 ${one.minutes} 分钟`}</Paragraph>
      {one.events.length === 0 ? (
        <Paragraph className="t-second">没有扫过码。</Paragraph>
      ) : (
        <List className="stack gap-1">
          {one.events.map((event) => (
            <Item key={`${event.kind}${event.at}`} className="t-second figures">
              {eventWords(event)}
            </Item>
          ))}
        </List>
      )}
      {one.corrections.map((correction) => (
        <Paragraph key={correction.id} className="t-second figures">
          {`更正：${correctionWords(correction)}。${correction.reason ?? ''}`}
        </Paragraph>
      ))}
      {isAsking ? (
        <ProposeForm noticeId={noticeId} session={session} one={one} onDone={onClose} />
      ) : (
        <Button look="outline" icon="edit" onTap={() => setAsking(true)}>
          更正他的到场时间
        </Button>
      )}
    </>
  )
}
