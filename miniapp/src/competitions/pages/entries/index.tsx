import type { competitionsContract } from '@cgt/shared/competitions/contract'
import type { Output } from '@cgt/shared/http/endpoint'
import { useRouter } from '@tarojs/taro'
import { open } from '../../../platform/navigate'
import { Button } from '../../../ui/Button'
import { OfficePage } from '../../../ui/OfficePage'
import { Stack } from '../../../ui/Stack'
import { About } from '../../components/About'
import { EventEntries } from '../../held/EventEntries'
import { paths } from '../../paths'
import { useCompetition, useHeld } from '../../queries'

/** 谁报了名: who entered each event of a competition one holds, and the drawing of its lots. */
export default function Entries() {
  const held = useHeld()
  const shown = useCompetition(useRouter().params.id ?? '')
  const asked = {
    data: held.data && shown.data,
    error: held.error ?? shown.error,
    refetch: () => Promise.all([held.refetch(), shown.refetch()]),
  }
  return (
    <OfficePage title="谁报了名" asked={asked}>
      {asked.data && <Events {...asked.data} />}
    </OfficePage>
  )
}

const Events = ({ competition, events }: Output<typeof competitionsContract.getCompetition>) => (
  <Stack gap={3}>
    <About competition={competition} />
    {competition.events.map((event) => {
      const { entered = 0, draw = null } = events.find(({ eventId }) => eventId === event.id) ?? {}
      return <EventEntries key={event.id} {...{ competition, event, entered, draw }} />
    })}
    <Button
      look="outline"
      icon="search"
      onTap={() => open(paths.competition, { id: competition.id })}
    >
      看看职工看到的样子
    </Button>
  </Stack>
)
