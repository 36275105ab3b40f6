import { judgeWords } from '@cgt/shared/competitions/judge-words'
import type { OwnJudging } from '@cgt/shared/competitions/judging'
import { momentText } from '@cgt/shared/values/moment-text'
import { open } from '../../platform/navigate'
import { LinkRow } from '../../ui/LinkRow'
import type { Desk } from '../keep/desks'
import { useWritten } from '../keep/written'
import { paths } from '../paths'
import { useJudging } from '../queries'
import { isHandedIn, sheetsOf } from '../sheet-state'

type Written = ReturnType<typeof useWritten>

function farWords(desk: Desk, written: Written): string {
  if (desk.round === null) return '还没开始'
  if (desk.kind === 'checker') return '去复核'
  const sheets = sheetsOf(desk, written)
  const left = sheets.filter(({ state }) => !isHandedIn(state)).length
  return left === 0 ? '都交了' : `还剩 ${left} 张`
}

/** One event that one judges or checks, and how far one is. */
export function OwnEvent({ own }: { readonly own: OwnJudging }) {
  const of = { competitionId: own.competitionId, eventId: own.eventId }
  const { desk } = useJudging(of)
  const written = useWritten(of)
  const far = desk && farWords(desk, written)
  return (
    <LinkRow
      icon={own.kind === 'judge' ? 'edit' : 'check'}
      label={`${own.event} · ${judgeWords(own.kind, own.seat)}`}
      note={`${own.title}\n${momentText(own.startsAt)}，${own.place}`}
      {...(own.aside ? { value: '已回避' } : far !== undefined && { value: far })}
      onTap={() =>
        open(own.kind === 'judge' ? paths.event : paths.check, {
          id: own.competitionId,
          event: own.eventId,
        })
      }
    />
  )
}
