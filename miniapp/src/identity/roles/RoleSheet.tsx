import { Choices } from '../../ui/Choices'
import { Sheet } from '../../ui/Sheet'
import { actingAs } from './acting'
import { calledAs, type HeldRole, useActing } from './use-roles'
import { roleNotes } from './words'

const asWorker = 'worker'

const optionOf = (held: HeldRole) => ({
  value: held.grant?.id ?? asWorker,
  label: calledAs(held),
  note: roleNotes[held.role],
})

interface Props {
  readonly open: boolean
  readonly onClose: () => void
}

/** One tap changes whom one acts as. */
export function RoleSheet({ open, onClose }: Props) {
  const { held, roles } = useActing()
  const choose = (value: string) => {
    const next = roles.find(({ grant }) => grant?.id === value)
    actingAs.write(next ? { grantId: value, called: calledAs(next) } : null)
    onClose()
  }
  return (
    <Sheet title="以什么身份办事" open={open} onClose={onClose}>
      <Choices
        label="身份"
        options={roles.map(optionOf)}
        chosen={[held.grant?.id ?? asWorker]}
        onChoose={choose}
      />
    </Sheet>
  )
}
