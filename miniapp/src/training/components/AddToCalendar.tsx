import { useMutation } from '@tanstack/react-query'
import { saveTextFile } from '../../platform/share'
import { Button } from '../../ui/Button'
import { Wrong } from '../../ui/Wrong'
import { api } from '../api'

interface Props {
  readonly noticeId: string
  readonly sessionId: string
}

/** Hands over one's session as a file that every calendar reads. */
export function AddToCalendar({ noticeId, sessionId }: Props) {
  const add = useMutation({
    mutationFn: async () => {
      const { name, text } = await api.calendarFile({ noticeId, sessionId })
      await saveTextFile(name, text)
    },
  })
  return (
    <>
      {add.error && <Wrong error={add.error} />}
      <Button look="quiet" icon="calendar" busy={add.isPending} onTap={() => add.mutate()}>
        加入日历
      </Button>
    </>
  )
}
