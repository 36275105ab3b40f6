import type { Figures } from '@cgt/shared/training/figures'
import type { Notice } from '@cgt/shared/training/notice'
import { spanText } from '@cgt/shared/values/moment-text'
import { bucketName } from '../components/bucket-name'
import { line, type Part } from './part'

/** How many of the places of each kind are booked; of several sessions, each on its own. */
export function placesPart({ sessions }: Figures, notice: Notice): Part {
  const all = sessions.flatMap(({ buckets }) => buckets)
  const of = (name: 'capacity' | 'booked' | 'offered' | 'held' | 'free') =>
    all.reduce((sum, bucket) => sum + bucket[name], 0)
  const kinds = sessions.flatMap(({ sessionId, buckets }) => {
    const session = notice.sessions.find(({ id }) => id === sessionId)
    if (!session || all.length === 1) return []
    const when =
      notice.sessions.length > 1 ? `${spanText(session.startsAt, session.endsAt)} · ` : ''
    return buckets
      .filter(({ capacity }) => capacity > 0)
      .map(({ id, booked, capacity }) =>
        line(`${when}${bucketName(session, id)}`, booked, capacity, '个'),
      )
  })
  const left = `空着 ${of('free')} 个，等人确认 ${of('offered')} 个，还没放出来 ${of('held')} 个。`
  return {
    title: '名额用了多少',
    lines: [line('合计', of('booked'), of('capacity'), '个'), ...kinds],
    notes: of('booked') === of('capacity') ? [] : [left],
  }
}
