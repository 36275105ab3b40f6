import type { Notice } from '@cgt/shared/training/notice'
import { open } from '../../platform/navigate'
import { Button } from '../../ui/Button'
import { CalledOff } from '../components/CalledOff'
import { paths } from '../paths'
import { CallOff } from './CallOff'
import { HoldAgain } from './HoldAgain'

/** What is done about a training as a whole, all its sessions. */
export const WholeNotice = ({ notice }: { readonly notice: Notice }) => (
  <>
    <Button look="outline" onTap={() => open(paths.notice, { id: notice.id })}>
      看职工看到的样子
    </Button>
    <HoldAgain notice={notice} />
    {notice.cancelled ? <CalledOff notice={notice} /> : <CallOff notice={notice} />}
  </>
)
