import type { Output } from '@cgt/shared/http/endpoint'
import type { importsContract } from '@cgt/shared/training/imports-contract'
import { calendarDate } from '@cgt/shared/values/calendar-date'
import { momentText } from '@cgt/shared/values/moment-text'
import { useState } from 'react'
import { Button } from '../../../ui/Button'
import { Item, List, Paragraph } from '../../../ui/element'
import { Row, Stack } from '../../../ui/Stack'
import { Tag } from '../../../ui/Tag'
import { Wrong } from '../../../ui/Wrong'
import { lengthText } from '../../words'
import { useUndoImport } from './queries'

type Import = Output<typeof importsContract.myImports>['imports'][number]

const lineWords = ({ title, day, minutes, number, organisation }: Import['lines'][number]) =>
  [
    title,
    calendarDate(day),
    ...(minutes === null ? [] : [lengthText(minutes)]),
    ...(organisation === null ? [] : [organisation]),
    ...(number === null ? [] : [`证书 ${number}`]),
  ].join(' · ')

/** One import: what its person says they learned elsewhere, and the way to take it back. */
export function Imported({ of: { importId, at, lines } }: { readonly of: Import }) {
  const [isAsked, setAsked] = useState(false)
  const undo = useUndoImport()
  return (
    <Stack gap={2}>
      <Row between gap={2}>
        <Paragraph className="t-second figures grow">{`${momentText(at)} 导入`}</Paragraph>
        <Tag tone="calm">本人导入，没有核对</Tag>
      </Row>
      <List className="stack gap-1">
        {lines.map((line) => (
          <Item key={`${line.day} ${line.title} ${line.number}`} className="bullet figures t-typed">
            {lineWords(line)}
          </Item>
        ))}
      </List>
      {undo.error && <Wrong error={undo.error} />}
      <Button
        look="plain"
        className="no-print"
        busy={undo.isPending}
        onTap={() => (isAsked ? undo.mutate({ importId }) : setAsked(true))}
      >
        {isAsked ? `撤回这 ${lines.length} 行，再点一次` : '撤回这次导入'}
      </Button>
    </Stack>
  )
}
