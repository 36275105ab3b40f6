import { chooseRole, useOccasion } from '../../eligibility/occasion'
import { Segments } from '../../ui/Segments'

const roles = [
  { value: 'worker', label: '职工' },
  { value: 'enterprise', label: '企业' },
] as const

/** Switching who one acts for is one tap. */
export const RoleSwitch = () => (
  <Segments label="替谁查" options={roles} chosen={useOccasion().role} onChoose={chooseRole} />
)
