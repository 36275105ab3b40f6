import type { Output } from '@cgt/shared/http/endpoint'
import type { noticesContract } from '@cgt/shared/training/notices-contract'
import { useEffect, useState } from 'react'
import { writeAddress } from '../../platform/address'
import { useDesk } from '../../platform/desk'
import { open } from '../../platform/navigate'
import { Heading, Paragraph } from '../../ui/element'
import { SideBySide } from '../../ui/SideBySide'
import { Stack } from '../../ui/Stack'
import { paths } from '../paths'
import { Roster } from './Roster'
import { SessionPick } from './SessionPick'
import { WholeNotice } from './WholeNotice'

interface Props {
  readonly shown: Output<typeof noticesContract.getNotice>
  /** The session that the address names. */
  readonly named: string | undefined
}

/** The sessions, and who enrolled in the one chosen: beside them on a desk, on a page of its own on a phone. */
export function Sessions({ shown, named }: Props) {
  const { notice, places } = shown
  const desk = useDesk()
  const { id, sessions } = notice
  const only = sessions.length === 1 ? sessions[0]?.id : undefined
  const [chosen, setChosen] = useState(named ?? only ?? (desk ? sessions[0]?.id : undefined))
  useEffect(() => {
    writeAddress(paths.enrolments, { id, session: chosen })
  }, [id, chosen])
  const session = sessions.find((one) => one.id === chosen)
  const left = (of: string) => places.find(({ sessionId }) => sessionId === of)?.buckets ?? []
  const roster = session && (
    <Roster key={session.id} shown={shown} session={session} left={left(session.id)} />
  )
  if (roster && !desk)
    return (
      <Stack gap={3}>
        {roster}
        {only && <WholeNotice notice={notice} />}
      </Stack>
    )
  const show = (one: string) =>
    desk ? setChosen(one) : open(paths.enrolments, { id, session: one })
  return (
    <SideBySide label="场次" side={roster}>
      <Stack gap={1}>
        <Heading level={2} className="t-title">
          {notice.title}
        </Heading>
        <Paragraph className="t-second">{notice.organisationName}</Paragraph>
      </Stack>
      {sessions.map((one) => (
        <SessionPick
          key={one.id}
          noticeId={id}
          session={one}
          left={left(one.id)}
          current={desk && one.id === chosen}
          onOpen={() => show(one.id)}
        />
      ))}
      <WholeNotice notice={notice} />
    </SideBySide>
  )
}
