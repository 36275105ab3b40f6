import type { Notice } from '@cgt/shared/training/notice'
import { open } from '../../platform/navigate'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { LinkRow } from '../../ui/LinkRow'
import { CalledOff } from '../components/CalledOff'
import { paths } from '../paths'
import { CallOff } from './CallOff'
import { HoldAgain } from './HoldAgain'

/** What is done about a training as a whole, all its sessions. */
export const WholeNotice = ({ notice }: { readonly notice: Notice }) => (
  <>
    <Card flush>
      <LinkRow
        icon="file"
        label="数字"
        note="名额用了多少，多少人来了，学了多久，多少人合格"
        onTap={() => open(paths.figures, { id: notice.id })}
      />
    </Card>
    <Button look="outline" onTap={() => open(paths.notice, { id: notice.id })}>
      看职工看到的样子
    </Button>
    {!notice.cancelled && (
      <Button look="outline" icon="edit" onTap={() => open(paths.publish, { id: notice.id })}>
        改这个培训
      </Button>
    )}
    <HoldAgain notice={notice} />
    {notice.cancelled ? <CalledOff notice={notice} /> : <CallOff notice={notice} />}
  </>
)
