import { factText } from '../../eligibility/words'
import { LinkRow } from '../../ui/LinkRow'
import type { Told } from '../places'

interface Props {
  readonly told: Told
  /** From where, as of when; absent where the group says it for all. */
  readonly origin: string | undefined
  readonly onTap: () => void
}

/** One fact: what, how much, from where, as of when. */
export const FactRow = ({ told, origin, onTap }: Props) => (
  <LinkRow
    over={told.def.label}
    label={factText(told.def, told.input)}
    {...(origin ? { note: origin } : {})}
    onTap={onTap}
  />
)
