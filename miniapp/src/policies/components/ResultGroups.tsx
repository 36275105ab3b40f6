import type { Evaluation } from '@cgt/shared/eligibility/evaluation'
import { useState } from 'react'
import type { Screened } from '../../eligibility/use-screening'
import { toUrl } from '../../platform/url'
import { Button } from '../../ui/Button'
import { Heading, Paragraph, Section, Words } from '../../ui/element'
import { Stack } from '../../ui/Stack'
import type { Group, Grouped } from '../groups'
import { paths } from '../paths'
import { PolicyCard } from './PolicyCard'

interface Props {
  readonly screening: Screened
  readonly groups: Grouped
  readonly current: string | undefined
  readonly onOpen: (policyId: string) => void
}

const heads: readonly {
  group: Group
  title: string
  tone: string
  none?: string
  shown: number
}[] = [
  { group: 'fits', title: '符合', tone: 't-good', none: '这一天还没有能确定符合的。', shown: 50 },
  { group: 'near', title: '差一步', tone: 't-wait', shown: 6 },
  { group: 'open', title: '需确认，还要答几题', tone: 't-wait', shown: 6 },
  { group: 'not', title: '暂不符合', tone: 't-calm', shown: 3 },
  { group: 'past', title: '已到期 · 续期待核实', tone: 't-past', shown: 3 },
]

/** The groups, each with its cards. */
export const ResultGroups = ({ groups, ...rest }: Props) => (
  <Stack gap={6}>
    {heads.map((head) => (
      <ResultGroup key={head.group} {...head} {...rest} found={groups[head.group]} />
    ))}
  </Stack>
)

type GroupProps = Omit<Props, 'groups'> &
  (typeof heads)[number] & { readonly found: readonly Evaluation[] }

function ResultGroup({ title, tone, none, shown, found, screening, current, onOpen }: GroupProps) {
  const [all, setAll] = useState(false)
  if (found.length === 0 && !none) return null
  const cards = all ? found : found.slice(0, shown)
  const card = (evaluation: Evaluation) => {
    const policy = screening.index.policies.get(evaluation.policyId)
    return (
      policy && (
        <PolicyCard
          key={policy.id}
          policy={policy}
          evaluation={evaluation}
          facts={screening.index.facts}
          href={toUrl(paths.detail, { id: policy.id })}
          current={policy.id === current}
          onOpen={() => onOpen(policy.id)}
        />
      )
    )
  }
  return (
    <Section className="stack gap-2">
      <Heading level={2} className="t-title">
        <Words className={tone}>{title}</Words> <Words className="figures">{found.length}</Words>
      </Heading>
      {found.length === 0 && <Paragraph className="t-second">{none}</Paragraph>}
      {cards.map(card)}
      {found.length > cards.length && (
        <Button
          look="plain"
          onTap={() => setAll(true)}
        >{`还有 ${found.length - cards.length} 项`}</Button>
      )}
    </Section>
  )
}
