import { useOccasion } from '../../eligibility/occasion'
import { phoneFacts } from '../../eligibility/phone-facts'
import { useScreening } from '../../eligibility/use-screening'
import { hourOfDay } from '../../platform/clock'
import { useStored } from '../../platform/stored'
import { Categories } from '../../policies/components/Categories'
import { ClosingSoon } from '../../policies/components/ClosingSoon'
import { Hero } from '../../policies/components/Hero'
import { HonestCount } from '../../policies/components/HonestCount'
import { RoleSwitch } from '../../policies/components/RoleSwitch'
import { grouped } from '../../policies/groups'
import { RecordRow } from '../../records/components/RecordRow'
import { whoAsks } from '../../records/who-asks'
import { Columns } from '../../ui/Columns'
import { Paragraph, Words } from '../../ui/element'
import { LargeSwitch } from '../../ui/LargeSwitch'
import { Failed } from '../../ui/Notice'
import { Page } from '../../ui/Page'
import { Skeleton } from '../../ui/Skeleton'
import { Row, Stack } from '../../ui/Stack'
import './greeting.scss'

const greetings: readonly [until: number, words: string][] = [
  [5, '夜里辛苦了'],
  [11, '上午好'],
  [14, '中午好'],
  [18, '下午好'],
  [24, '晚上好'],
]

const greeting = () => greetings.find(([until]) => hourOfDay() < until)?.[1] ?? '你好'

/** 首页: the one question, answered here as soon as anything is known. */
export default function Home() {
  const { role } = useOccasion()
  const { screening, error, retry } = useScreening()
  const groups = screening && grouped(screening.evaluations, screening.index.facts)
  const facts = useStored(phoneFacts)
  const who = role === 'worker' && screening ? whoAsks(facts, screening.index.facts) : ''
  return (
    <Page title="产改通" tab="home" wide>
      <Row between wrap gap={3}>
        <Stack>
          <Words className="t-head">{greeting()}</Words>
          <Paragraph className="t-second greeting__more">
            {who || (role === 'worker' ? '职工的政策，句句有依据' : '企业的政策，句句有依据')}
          </Paragraph>
        </Stack>
        <Row gap={2}>
          <LargeSwitch />
          <RoleSwitch />
        </Row>
      </Row>
      <Columns
        aside={
          <>
            {!screening && !error && <Skeleton cards={2} />}
            {screening && groups && <ClosingSoon screening={screening} groups={groups} />}
            {screening && <Categories screening={screening} />}
            {screening && groups && <HonestCount screening={screening} groups={groups} />}
            <RecordRow />
          </>
        }
      >
        <Hero screening={screening} groups={groups} />
        {error && <Failed error={error} onRetry={retry} />}
      </Columns>
    </Page>
  )
}
