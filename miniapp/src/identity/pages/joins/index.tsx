import { WaitingJoins } from '../../joins/WaitingJoins'
import { RolePage } from '../../roles/RolePage'

/** 审核加入申请: who asks to join, and the answer. */
export default function Joins() {
  return (
    <RolePage title="审核加入申请" actions={['decideJoin', 'decideOfficer']}>
      <WaitingJoins />
    </RolePage>
  )
}
