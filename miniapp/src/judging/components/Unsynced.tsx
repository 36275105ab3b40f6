import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { open } from '../../platform/navigate'
import { useOnline } from '../../platform/network'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Paragraph } from '../../ui/element'
import { LinkRow } from '../../ui/LinkRow'
import { Stack } from '../../ui/Stack'
import { Wrong } from '../../ui/Wrong'
import { useSendSheets } from '../keep/send-sheets'
import { paths } from '../paths'
import { type OwnSheet, stateTold } from '../sheet-state'
import { toSheet } from './SheetTiles'

interface Props {
  readonly of: OfEvent
  readonly sheets: readonly OwnSheet[]
}

/** What lies on this phone only, and what its judge has to decide before it can go on. */
export function Unsynced({ of, sheets }: Props) {
  const waiting = sheets.filter(({ state }) => state === 'waiting')
  const stuck = sheets.filter(({ state }) => state === 'apart' || state === 'refused')
  return (
    <>
      {waiting.length > 0 && <Waiting count={waiting.length} />}
      {stuck.length > 0 && (
        <Card flush tone="wait">
          {stuck.map((one) => (
            <LinkRow
              key={`${one.module.id}.${one.code}`}
              icon="warning"
              label={`工位 ${one.code} · ${one.module.title}：${stateTold[one.state].word}`}
              note={one.mine?.refused ?? '别的设备也存过，请对照着选一份'}
              onTap={() => open(paths.sheet, toSheet(of, one))}
            />
          ))}
        </Card>
      )}
    </>
  )
}

function Waiting({ count }: { readonly count: number }) {
  const online = useOnline()
  const send = useSendSheets()
  return (
    <Card tone="wait">
      <Stack gap={2}>
        <Paragraph className="t-strong figures">{`${count} 张存在手机上，还没同步`}</Paragraph>
        <Paragraph className="t-second">
          {online
            ? '正在同步，不用等，接着打就行。'
            : '有网时开着这里，会自己同步，不会少也不会重。'}
        </Paragraph>
        {send.error && <Wrong error={send.error} />}
        {online && (
          <Button look="outline" busy={send.isPending} onTap={() => send.mutate()}>
            现在同步
          </Button>
        )}
      </Stack>
    </Card>
  )
}
