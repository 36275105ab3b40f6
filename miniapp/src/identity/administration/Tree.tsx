import { type Organisation, regionOrganisation } from '@cgt/shared/identity/organisation'
import { type ReactNode, useState } from 'react'
import { toUrl } from '../../platform/url'
import { classNames } from '../../ui/class-names'
import { Words } from '../../ui/element'
import { More } from '../../ui/More'
import { Failed } from '../../ui/Notice'
import { SearchField } from '../../ui/SearchField'
import { Skeleton } from '../../ui/Skeleton'
import { Stack } from '../../ui/Stack'
import { Tap } from '../../ui/Tap'
import { useFound } from '../organisations/queries'
import { kindWords } from '../organisations/words'
import { paths } from '../paths'
import { regionsAbove, regionsBelow } from './place'
import './Tree.scss'

/** The region an address speaks of. */
export const regionOf = (id: string | undefined): Organisation | undefined =>
  id === undefined ? undefined : regionOrganisation(id)

interface Props {
  readonly chosen: Organisation
  readonly isReached: (organisation: Organisation) => boolean
  readonly onChoose: (organisation: Organisation) => void
}

/** The way down to where one looks, and what stands there: regions known, organisations asked for. */
export function Tree({ chosen, isReached, onChoose }: Props) {
  const above = regionsAbove(chosen.path)
  const region = above[above.length - 1]
  const below = region ? regionsBelow(region.id) : []
  const row = (one: Organisation, depth: number) => (
    <TreeRow
      key={one.id}
      organisation={one}
      depth={depth}
      current={one.id === chosen.id}
      onTap={() => onChoose(one)}
    />
  )
  return (
    <Stack gap={3}>
      <Stack className="tree">
        {above.filter(isReached).map((one, depth) => row(one, depth))}
        {below.filter(isReached).map((one) => row(one, above.length))}
      </Stack>
      {region && region.kind !== 'province' && (
        <OrganisationsOf key={region.id} regionCode={region.id} row={(one) => row(one, 0)} />
      )}
    </Stack>
  )
}

interface OrganisationsProps {
  readonly regionCode: string
  readonly row: (organisation: Organisation) => ReactNode
}

/** What was added in a county, by how its name begins. */
function OrganisationsOf({ regionCode, row }: OrganisationsProps) {
  const [name, setName] = useState('')
  const found = useFound({ regionCode, name: name.trim() })
  return (
    <>
      <SearchField label="单位名称开头几个字" value={name} onChange={setName} />
      {found.items ? (
        <Stack className="tree">
          {found.items.map(row)}
          {found.items.length === 0 && (
            <Words className="t-second tree__none">这里还没有登记单位</Words>
          )}
        </Stack>
      ) : found.error ? (
        <Failed error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <Skeleton cards={1} />
      )}
      <More pages={found} />
    </>
  )
}

interface RowProps {
  readonly organisation: Organisation
  readonly depth: number
  readonly current: boolean
  readonly onTap: () => void
}

const TreeRow = ({ organisation: { id, name, kind }, depth, current, onTap }: RowProps) => (
  <Tap
    className={classNames('tree__row', `tree__row--${depth}`, current && 'tree__row--current')}
    href={toUrl(paths.workbench, { at: id })}
    current={current}
    onTap={onTap}
  >
    <Words className="grow">{name}</Words>
    <Words className="t-small">{kindWords[kind]}</Words>
  </Tap>
)
