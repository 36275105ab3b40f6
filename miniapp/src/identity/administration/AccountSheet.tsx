import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Paragraph } from '../../ui/element'
import { isPersonId, PersonField } from '../../ui/PersonField'
import { isReason, ReasonField } from '../../ui/ReasonField'
import { Segments } from '../../ui/Segments'
import { Sheet } from '../../ui/Sheet'
import { StepUpSheet } from '../../ui/StepUpSheet'
import { Wrong } from '../../ui/Wrong'
import { api } from '../api'
import { useChange } from './queries'

const ways = {
  disable: { label: '停用', body: '停用后，这个人在所有设备上退出，不能再登录，直到恢复。' },
  enable: { label: '恢复', body: '恢复后，这个人可以重新登录，原来的身份还在。' },
} as const

type Way = keyof typeof ways
const options = (['disable', 'enable'] as const).map((value) => ({
  value,
  label: ways[value].label,
}))

interface Props {
  /** Whose account; typed by the administrator where it is not known yet. */
  readonly personId?: string
  readonly onClose: () => void
}

/** Keeps a person out, or lets them in again. */
export function AccountSheet({ personId, onClose }: Props) {
  const [person, setPerson] = useState(personId ?? '')
  const [way, setWay] = useState<Way>('disable')
  const [reason, setReason] = useState('')
  const [isTold, setTold] = useState(false)
  const change = useChange((given: { way: Way; personId: string; reason: string }) => {
    const { way: which, ...wanted } = given
    return which === 'disable' ? api.disablePerson(wanted) : api.enablePerson(wanted)
  }, onClose)
  const submit = () => {
    setTold(true)
    if (isReason(reason) && isPersonId(person))
      change.send({ way, personId: person.trim(), reason: reason.trim() })
  }
  return (
    <Sheet title="停用或恢复账号" open onClose={onClose}>
      <PersonField
        value={person}
        onChange={setPerson}
        isTold={isTold}
        isFixed={personId !== undefined}
      />
      <Segments label="要做什么" options={options} chosen={way} onChoose={setWay} />
      <Paragraph className="t-second">{ways[way].body}</Paragraph>
      <ReasonField value={reason} onChange={setReason} isTold={isTold} />
      {change.error && <Wrong error={change.error} />}
      <Button busy={change.isPending} onTap={submit}>
        {`${ways[way].label}这个账号`}
      </Button>
      <StepUpSheet {...change.stepUp} />
    </Sheet>
  )
}
