import type { GrantedRole } from '@cgt/shared/access/role'
import { grantedRole } from '@cgt/shared/access/role'
import { roleWords } from '@cgt/shared/access/role-words'
import type { Organisation } from '@cgt/shared/identity/organisation'
import { misfitOf } from '@cgt/shared/identity/role-place'
import { useState } from 'react'
import { today } from '../../platform/clock'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choices'
import { DateField } from '../../ui/DateField'
import { Paragraph, Words } from '../../ui/element'
import { isPersonId, PersonField } from '../../ui/PersonField'
import { isReason, ReasonField } from '../../ui/ReasonField'
import { Sheet } from '../../ui/Sheet'
import { Stack } from '../../ui/Stack'
import { StepUpSheet } from '../../ui/StepUpSheet'
import { Toggle } from '../../ui/Toggle'
import { Wrong } from '../../ui/Wrong'
import { api } from '../api'
import { roleNotes } from '../roles/words'
import { useChange } from './queries'

const rolesAt = ({ kind, domain }: Organisation): readonly GrantedRole[] =>
  grantedRole.options.filter((role) => misfitOf(role, kind, domain) === undefined)

interface Props {
  readonly organisation: Organisation
  /** Whom; typed by the administrator where it is not known yet. */
  readonly personId?: string
  readonly onClose: () => void
}

/** Lets a person act in a role at one organisation, for a time, with a reason. */
export function GrantSheet({ organisation, personId: whom, onClose }: Props) {
  const [personId, setPerson] = useState(whom ?? '')
  const [role, setRole] = useState<GrantedRole>()
  const [to, setTo] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [isTold, setTold] = useState(false)
  const grant = useChange(api.grantRole, onClose)
  const isEndWhole = to === null || /^\d{4}-\d\d-\d\d$/.test(to)
  const submit = () => {
    setTold(true)
    if (!role || !isPersonId(personId) || !isReason(reason) || !isEndWhole) return
    grant.send({
      personId: personId.trim(),
      organisationId: organisation.id,
      role,
      domain: organisation.domain,
      from: today(),
      to,
      reason: reason.trim(),
    })
  }
  return (
    <Sheet title="授予身份" open onClose={onClose}>
      <Paragraph className="t-second">{`范围：${organisation.name}，从今天起。`}</Paragraph>
      <PersonField
        value={personId}
        onChange={setPerson}
        isTold={isTold}
        isFixed={whom !== undefined}
      />
      <Choices
        label="身份"
        options={rolesAt(organisation).map((value) => ({
          value,
          label: roleWords[value],
          note: roleNotes[value],
        }))}
        chosen={role ? [role] : []}
        onChoose={(value) => setRole(grantedRole.parse(value) as GrantedRole)}
      />
      {isTold && !role && <Paragraph className="field__wrong">选一种身份</Paragraph>}
      <Toggle
        label="有结束日期"
        note="到期自动失效"
        on={to !== null}
        onChange={(on) => setTo(on ? '' : null)}
      />
      {to !== null && (
        <Stack gap={2}>
          <DateField label="结束日期" value={to} earliest={today()} onChange={setTo} />
          {isTold && !isEndWhole && <Words className="field__wrong">年、月、日都要选</Words>}
        </Stack>
      )}
      <ReasonField value={reason} onChange={setReason} isTold={isTold} />
      {grant.error && <Wrong error={grant.error} />}
      <Button busy={grant.isPending} onTap={submit}>
        授予
      </Button>
      <StepUpSheet {...grant.stepUp} />
    </Sheet>
  )
}
