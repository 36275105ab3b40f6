import type { Session } from '@cgt/shared/training/notice'
import { Words } from '../../ui/element'
import { Meter } from '../../ui/Meter'
import { Row, Stack } from '../../ui/Stack'
import type { BucketLeft } from '../roster/bucket-count'
import { bucketName } from './bucket-name'

interface Props {
  readonly session: Session
  readonly left: readonly BucketLeft[]
}

/** How full each bucket of a session is, drawn and in numbers; who could have a place of several waits in each. */
export const BucketMeters = ({ session, left }: Props) => (
  <Stack gap={2}>
    {left
      .filter(({ capacity }) => capacity > 0)
      .map(({ id, capacity, free, waiting }) => {
        const queue = waiting > 0 ? `，${waiting} 人排队` : ''
        const count =
          free > 0 ? `共 ${capacity}，还剩 ${free}${queue}` : `共 ${capacity}，满了${queue}`
        return (
          <Stack key={id} gap={1}>
            <Row between gap={2} wrap>
              <Words className="t-second">{bucketName(session, id)}</Words>
              <Words className="t-second figures">{count}</Words>
            </Row>
            <Meter
              of={capacity}
              parts={[{ tone: free > 0 ? 'good' : 'wait', value: capacity - free }]}
              label={`${bucketName(session, id)}：${count}`}
            />
          </Stack>
        )
      })}
  </Stack>
)
