import type { Appeal } from '@cgt/shared/competitions/appeal'
import type { OfEvent } from '@cgt/shared/competitions/event-id'
import { spokenCode } from '@cgt/shared/values/spoken-code'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading, Item, List, Paragraph, Words } from '../../ui/element'
import { More } from '../../ui/More'
import { RefusedPage } from '../../ui/RefusedPage'
import { Stack } from '../../ui/Stack'
import { AppealLines } from './AppealLines'
import { DecideSheet } from './DecideSheet'
import { useAppeals } from './queries'
import { isWaiting } from './words'

/** 申诉 against the result of an event, to who runs it; those that wait are to be decided. */
export function Appeals({ of }: { readonly of: OfEvent }) {
  const pages = useAppeals(of)
  const [deciding, decide] = useState<Appeal>()
  const { items, error, refetch } = pages
  if (!items) return error ? <RefusedPage error={error} onRetry={() => void refetch()} /> : null
  return (
    <Card>
      <Stack gap={3}>
        <Heading level={2} className="t-title">
          申诉
        </Heading>
        {items.length === 0 && <Paragraph className="t-second">现在没有申诉。</Paragraph>}
        <List className="stack gap-4">
          {items.map(({ personId, maskedName, appeals }) => (
            <Item key={personId}>
              <Stack gap={2}>
                <Words className="t-strong figures">
                  {`${maskedName ?? '没留姓名'} · ${spokenCode(personId)}`}
                </Words>
                {appeals.map((one) => (
                  <AppealLines key={one.id} appeal={one} />
                ))}
                {appeals.filter(isWaiting).map((one) => (
                  <Button key={one.id} look="outline" onTap={() => decide(one)}>
                    {one.first ? '第二次决定' : '决定这件申诉'}
                  </Button>
                ))}
              </Stack>
            </Item>
          ))}
        </List>
        <More pages={pages} />
      </Stack>
      {deciding && <DecideSheet of={of} appeal={deciding} onClose={() => decide(undefined)} />}
    </Card>
  )
}
