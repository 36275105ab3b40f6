import type { Organisation } from '@cgt/shared/identity/organisation'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { writeAddress } from '../../platform/address'
import { useDesk } from '../../platform/desk'
import { Segments } from '../../ui/Segments'
import { SideBySide } from '../../ui/SideBySide'
import { Stack } from '../../ui/Stack'
import { paths } from '../paths'
import { scopesFor, useRoles } from '../roles/use-roles'
import { OrganisationPane } from './OrganisationPane'
import { isOnTheWay, startOf } from './place'
import { regionOf, Tree } from './Tree'

const views = [
  { value: 'tree', label: '单位' },
  { value: 'pane', label: '身份和账号' },
] as const

/** Where one may administer anything at all. */
function useReach() {
  const { data } = useRoles()
  const roles = data?.roles ?? []
  return (['seeGrants', 'addOrganisation', 'seeOrganisation', 'seeMembers'] as const).flatMap(
    (action) => scopesFor(roles, action),
  )
}

/** The tree of organisations and, beside it, who acts for the one chosen; one after the other on a phone. */
export function Workbench() {
  const desk = useDesk()
  const { params } = useRouter()
  const reach = useReach()
  const [chosen, setChosen] = useState<Organisation | undefined>(
    () => regionOf(params.at) ?? startOf(reach),
  )
  const [view, setView] = useState<(typeof views)[number]['value']>('tree')
  useEffect(() => {
    if (chosen) writeAddress(paths.workbench, { at: chosen.id })
  }, [chosen])
  if (!chosen) return null
  const choose = (next: Organisation) => {
    setChosen(next)
    if (!isRegion(next)) setView('pane')
  }
  const tree = (
    <Tree chosen={chosen} isReached={({ path }) => isOnTheWay(path, reach)} onChoose={choose} />
  )
  const pane = <OrganisationPane key={chosen.id} organisation={chosen} />
  if (desk)
    return (
      <SideBySide label="单位" side={pane}>
        {tree}
      </SideBySide>
    )
  return (
    <Stack gap={4}>
      <Segments label="看什么" options={views} chosen={view} onChoose={setView} />
      {view === 'tree' ? tree : pane}
    </Stack>
  )
}

const isRegion = ({ kind }: Organisation) =>
  kind === 'province' || kind === 'prefecture' || kind === 'county'
