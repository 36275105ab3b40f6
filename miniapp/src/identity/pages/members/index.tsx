import { useRouter } from '@tarojs/taro'
import { Empty } from '../../../ui/Notice'
import { Members } from '../../members/Members'
import { RolePage } from '../../roles/RolePage'
import { scopesFor, useRoles } from '../../roles/use-roles'

/** 成员和经办人: who belongs to one's firm or union, or to the one that the address names. */
export default function MembersPage() {
  const { params } = useRouter()
  const organisationId = useOwnOrganisation(params.at)
  return (
    <RolePage title="成员和经办人" actions={['seeMembers']}>
      {organisationId ? (
        <Members key={organisationId} organisationId={organisationId} code={params.code ?? ''} />
      ) : (
        <Empty icon="firm" title="先选一个单位">
          到“管理工作台”选单位，再看它的成员。
        </Empty>
      )}
    </RolePage>
  )
}

/** The one named, or the one that the signed-in person speaks for. */
function useOwnOrganisation(named: string | undefined): string | undefined {
  const { data } = useRoles()
  if (named) return named
  const own = scopesFor(data?.roles ?? [], 'seeMembers').find(({ reach }) => reach === 'at')
  return own?.organisation.split('/').slice(-2)[0]
}
