import type { FactDef } from '@cgt/shared/eligibility/fact'
import { useState } from 'react'
import { BeforeStoring } from '../../eligibility/BeforeStoring'
import { phoneFacts } from '../../eligibility/phone-facts'
import { today } from '../../platform/clock'
import { useStored } from '../../platform/stored'
import { Button } from '../../ui/Button'
import { Heading, Paragraph } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import { OpenQuestionCard } from '../components/OpenQuestionCard'
import { SessionCard, type SessionCardProps } from '../components/SessionCard'
import { fitOf } from '../fit'
import { useOwnPlace } from '../queries'
import { questionsFor } from '../questions'
import { askedWords } from '../words'

/** The questions one after the other, and at their end the way on, whatever was answered. */
export function AskBefore({
  defs,
  ...card
}: SessionCardProps & { readonly defs: readonly FactDef[] }) {
  const { notice, session, left: places } = card
  const facts = useStored(phoneFacts)
  const [skipped, setSkipped] = useState<readonly string[]>([])
  const { own } = useOwnPlace(notice.id, session.id)
  const { fits } = fitOf(defs, notice.audience, facts, today())
  const open = questionsFor(defs, notice, session, facts)
  const left = fits === 'no' ? [] : open.filter(({ def }) => !skipped.includes(def.key))
  const [asked] = left
  if (asked)
    return (
      <Stack gap={4}>
        <Paragraph className="t-second">{`${notice.title} · 还有 ${left.length} 题`}</Paragraph>
        <OpenQuestionCard
          key={asked.def.key}
          asked={asked}
          onSkip={() => setSkipped([...skipped, asked.def.key])}
        />
        <BeforeStoring />
      </Stack>
    )
  if (fits === 'unknown' && open.length > 0)
    return (
      <Stack gap={3}>
        <Heading level={2} className="t-lead">
          还差一点，暂时报不了
        </Heading>
        <Paragraph>
          {`没弄清：${open.map(({ def }) => def.label).join('、')}。问问单位工会，或联系主办方：${notice.contact}。`}
        </Paragraph>
        <Button onTap={() => setSkipped([])}>弄清了，再答一次</Button>
      </Stack>
    )
  return (
    <Stack gap={3}>
      <Heading level={2} className="t-lead">
        {askedWords(
          fits,
          own?.state,
          places.every(({ free }) => free === 0),
        )}
      </Heading>
      <SessionCard {...card} />
    </Stack>
  )
}
