import type { Organisation } from '@cgt/shared/identity/organisation'
import { Card } from '../../ui/Card'
import { LinkRow } from '../../ui/LinkRow'
import { More } from '../../ui/More'
import { Failed } from '../../ui/Notice'
import { placeName } from '../../ui/place-name'
import { Skeleton } from '../../ui/Skeleton'
import { Stack } from '../../ui/Stack'
import { NotRegistered } from './NotRegistered'
import { useFound, type Wanted } from './queries'
import { kindWords } from './words'

/** One belongs to these; the others are staffed by grants. */
const joinable = ({ kind }: Organisation) => kind === 'enterprise' || kind === 'grassrootsUnion'

/** Where it stands: below which park or company, and in which county. */
function standsIn({ path, regionCode, kind }: Organisation, all: readonly Organisation[]): string {
  const upper = all.find((one) => one.path !== path && path.startsWith(one.path))
  return [kindWords[kind], placeName(regionCode), upper && `在${upper.name}下面`]
    .filter(Boolean)
    .join(' · ')
}

interface Props {
  readonly wanted: Wanted
  readonly onChoose: (organisation: Organisation) => void
}

/** The enterprises and unions that were found, to choose one. */
export function FoundOrganisations({ wanted, onChoose }: Props) {
  const found = useFound(wanted)
  const { items } = found
  if (found.error) return <Failed error={found.error} onRetry={() => void found.refetch()} />
  if (!items) return <Skeleton cards={2} />
  const shown = items.filter(joinable)
  if (shown.length === 0 && !found.hasNextPage) return <NotRegistered wanted={wanted} />
  return (
    <Stack gap={3}>
      <Card flush>
        {shown.map((one) => (
          <LinkRow
            key={one.id}
            icon={one.kind === 'enterprise' ? 'firm' : 'people'}
            label={one.name}
            note={standsIn(one, items)}
            onTap={() => onChoose(one)}
          />
        ))}
      </Card>
      <More pages={found} />
    </Stack>
  )
}
