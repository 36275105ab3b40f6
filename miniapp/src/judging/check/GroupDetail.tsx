import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { judgeWords } from '@cgt/shared/competitions/judge-words'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Heading, Paragraph } from '../../ui/element'
import { Row, Stack } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'
import { Wrong } from '../../ui/Wrong'
import type { Desk } from '../keep/desks'
import { partsOf } from '../mark-text'
import { useCheck } from '../queries'
import { type Group, toCheck } from './groups'
import { ReturnSheet } from './ReturnSheet'
import { SeatMarks } from './SeatMarks'
import { TimeFields } from './TimeFields'

interface Props {
  readonly of: OfEvent
  readonly desk: Desk
  readonly group: Group
}

/** All that was handed in for one code in one module: to be found in order, or sent back. */
export function GroupDetail({ of, desk, group }: Props) {
  const [returning, setReturning] = useState<string>()
  const check = useCheck()
  const { module, code, sheets } = group
  const left = toCheck(group)
  const back = sheets.find(({ seat }) => seat === returning)
  const checkAll = () =>
    check.mutate(
      left.map(({ round, seat, version }) => ({
        ...{ ...of, round, module: module.id, code, seat, version },
      })),
    )
  return (
    <Stack gap={4}>
      <Stack gap={1}>
        <Heading level={2} className="t-title figures">
          {`工位 ${code} · ${module.title}`}
        </Heading>
        <Paragraph className="t-second figures">
          {`${module.judges} 名裁判，交了 ${sheets.length} 张，待复核 ${left.length} 张`}
        </Paragraph>
      </Stack>
      {sheets.length > 0 &&
        partsOf(module).map((part) => <SeatMarks key={part.id} part={part} sheets={sheets} />)}
      {back ? (
        <ReturnSheet of={of} sheet={back} onBack={() => setReturning(undefined)} />
      ) : (
        <>
          {sheets.map(({ seat, state }) => (
            <Row key={seat} between gap={3}>
              <Row gap={2} wrap className="grow">
                <Paragraph className="t-strong">{judgeWords('judge', seat)}</Paragraph>
                <Tag tone={state === 'checked' ? 'good' : 'calm'} icon="check">
                  {state === 'checked' ? '已复核' : '已提交'}
                </Tag>
              </Row>
              <Button look="outline" onTap={() => setReturning(seat)}>
                {`退回${judgeWords('judge', seat)}`}
              </Button>
            </Row>
          ))}
          {check.error && <Wrong error={check.error} />}
          {left.length > 0 && (
            <Button busy={check.isPending} onTap={checkAll}>
              {left.length === 1 ? '核对无误，复核' : `核对无误，复核这 ${left.length} 张`}
            </Button>
          )}
        </>
      )}
      {desk.timed && desk.round !== null && (
        <TimeFields of={of} round={desk.round} code={code} seconds={desk.times[code]} />
      )}
    </Stack>
  )
}
