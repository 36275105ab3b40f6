import { Workbench } from '../../administration/Workbench'
import { RolePage } from '../../roles/RolePage'

/** 管理工作台: organisations, who acts for them in which role, and accounts. */
export default function WorkbenchPage() {
  return (
    <RolePage title="管理工作台" actions={['seeGrants', 'addOrganisation', 'seeMembers']}>
      <Workbench />
    </RolePage>
  )
}
