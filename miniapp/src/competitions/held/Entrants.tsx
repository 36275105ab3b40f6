import { momentText } from '@cgt/shared/values/moment-text'
import { spokenCode } from '@cgt/shared/values/spoken-code'
import { Item, List, Words } from '../../ui/element'
import { More } from '../../ui/More'
import { RefusedPage } from '../../ui/RefusedPage'
import { Skeleton } from '../../ui/Skeleton'
import { Stack } from '../../ui/Stack'
import { useListedEntries } from '../queries'
import { nameOf } from './lot-rows'

interface Props {
  readonly competitionId: string
  readonly eventId: string
}

/** Who entered an event so far, masked. */
export function Entrants({ competitionId, eventId }: Props) {
  const entries = useListedEntries(competitionId, eventId)
  const { items, error, refetch } = entries
  if (!items)
    return error ? (
      <RefusedPage error={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton cards={2} />
    )
  return (
    <>
      <List className="stack gap-2">
        {items.map((one) => (
          <Item key={one.personId}>
            <Stack>
              <Words className="t-strong figures">
                {`${nameOf(one)} · ${spokenCode(one.personId)}`}
              </Words>
              <Words className="t-small figures">{`${momentText(one.enteredAt)} 报名`}</Words>
            </Stack>
          </Item>
        ))}
      </List>
      <More pages={entries} />
    </>
  )
}
