import { useState } from 'react'
import { Card } from '../../ui/Card'
import { Heading, Paragraph } from '../../ui/element'
import { LinkRow } from '../../ui/LinkRow'
import { More } from '../../ui/More'
import { Stack } from '../../ui/Stack'
import { Wrong } from '../../ui/Wrong'
import { DisputeLines } from '../disputes/DisputeLines'
import { useDisputes } from '../disputes/queries'
import { type DisputedBy, disputedWords, disputeTag } from '../disputes/words'
import { codeOf, nameOf } from '../roster/listed'
import { OnePerson } from '../roster/OnePerson'
import { AnswerForm } from './AnswerForm'

const isOpen = ({ disputes }: DisputedBy): boolean => disputes[disputes.length - 1]?.answer === null

/** Who says that their record of a training is wrong, those who wait for an answer first; nothing where nobody does. */
export function Disputed({ noticeId }: { readonly noticeId: string }) {
  const [chosen, setChosen] = useState<string>()
  const pages = useDisputes(noticeId)
  const { items = [], error } = pages
  if (error) return <Wrong error={error} />
  if (items.length === 0) return null
  const waiting = items.filter(isOpen)
  const close = () => setChosen(undefined)
  return (
    <Stack gap={2}>
      <Heading level={2} className="t-title figures">
        {waiting.length > 0 ? `${waiting.length} 人的异议等答复` : '异议都答复了'}
      </Heading>
      <Paragraph className="t-second">整个培训的异议都在这里，不只这一场的。</Paragraph>
      <Card flush>
        {[...waiting, ...items.filter((one) => !isOpen(one))].map((one) => (
          <LinkRow
            key={one.personId}
            label={`${nameOf(one)} · ${codeOf(one)}`}
            {...latestOf(one)}
            onTap={() => setChosen(one.personId)}
          />
        ))}
      </Card>
      <More pages={pages} />
      <OnePerson one={items.find(({ personId }) => personId === chosen)} onClose={close}>
        {(one) => (
          <>
            <DisputeLines disputes={one.disputes} />
            {isOpen(one) && <AnswerForm noticeId={noticeId} one={one} onDone={close} />}
          </>
        )}
      </OnePerson>
    </Stack>
  )
}

function latestOf({ disputes }: DisputedBy) {
  const latest = disputes[disputes.length - 1]
  return latest && { note: disputedWords[latest.about], value: disputeTag(latest)[0] }
}
