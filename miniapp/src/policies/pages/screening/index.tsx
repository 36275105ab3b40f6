import { useRouter } from '@tarojs/taro'
import { type ReactNode, useState } from 'react'
import { BeforeStoring } from '../../../eligibility/BeforeStoring'
import { useOccasion } from '../../../eligibility/occasion'
import { placeKey } from '../../../eligibility/phone-facts'
import { useQuestion } from '../../../eligibility/use-question'
import { narrowTo, type Screened, useScreeningOf } from '../../../eligibility/use-screening'
import { goBack, replace } from '../../../platform/navigate'
import { useStored } from '../../../platform/stored'
import { Button } from '../../../ui/Button'
import { Failed } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { AllAsked } from '../../components/AllAsked'
import { Progress } from '../../components/Progress'
import { Question } from '../../components/Question'
import { RoleChooser } from '../../components/RoleChooser'
import { ScreeningFoot } from '../../components/ScreeningFoot'
import { TopicChooser } from '../../components/TopicChooser'
import { paths } from '../../paths'
import { openTopics, picked, pickTopics, scopeText, withinTopics } from '../../topics'

/** 判定: one question a screen, the best one first; everything, or only what one policy waits for. */
export default function Screening() {
  const { policy } = useRouter().params
  const { roleChosen } = useOccasion()
  const { screening, error, retry } = useScreeningOf(policy)
  if (policy === undefined && !roleChosen)
    return (
      <Begin>
        <RoleChooser />
      </Begin>
    )
  if (screening)
    return policy === undefined ? (
      <AboutAll screening={screening} />
    ) : (
      <AboutOne screening={screening} policyId={policy} />
    )
  return <Begin>{error ? <Failed error={error} onRetry={retry} /> : <Skeleton cards={2} />}</Begin>
}

const Begin = ({ children }: { readonly children: ReactNode }) => (
  <Page title="看看我能享受什么">{children}</Page>
)

/** Below so many, one would rather answer than choose. */
const worthChoosing = 3

function AboutAll({ screening }: { readonly screening: Screened }) {
  const { role, asOf } = useOccasion()
  const topics = useStored(picked)[role]
  const [choosing, setChoosing] = useState<'role' | 'topics'>()
  if (choosing === 'role')
    return (
      <Begin>
        <RoleChooser onChosen={() => setChoosing('topics')} />
      </Begin>
    )
  const toChoose = choosing === 'topics' || topics === undefined
  if (toChoose && openTopics(screening, asOf).length >= worthChoosing)
    return (
      <Begin>
        <TopicChooser key={role} screening={screening} onPicked={() => setChoosing(undefined)} />
      </Begin>
    )
  return (
    <Questions
      whole={screening}
      asked={withinTopics(screening, topics ?? [])}
      scope={scopeText(role, topics ?? [])}
      onAskAll={() => pickTopics(role, [])}
      onChangeScope={() => setChoosing('role')}
      onFinish={() => replace(paths.results)}
    />
  )
}

const AboutOne = ({
  screening,
  policyId,
}: {
  readonly screening: Screened
  readonly policyId: string
}) => (
  <Questions
    whole={screening}
    asked={narrowTo(screening, (evaluation) => evaluation.policyId === policyId)}
    scope={screening.index.policies.get(policyId)?.title ?? ''}
    onFinish={goBack}
  />
)

interface Props {
  readonly whole: Screened
  readonly asked: Screened
  readonly scope: string
  /** Absent where only one policy is asked about. */
  readonly onAskAll?: () => void
  readonly onChangeScope?: () => void
  readonly onFinish: () => void
}

function Questions({ whole, asked, scope, onAskAll, onChangeScope, onFinish }: Props) {
  const { role } = useOccasion()
  const { place, def, answered, left, back, settle } = useQuestion(asked)
  return (
    <Page
      title={role === 'worker' ? '我能享受什么' : '企业能享受什么'}
      foot={<ScreeningFoot counts={whole.counts} onBack={back} onFinish={onFinish} />}
    >
      <Progress
        screening={asked}
        answered={answered}
        left={onAskAll ? undefined : left}
        scope={scope}
      />
      {place && def ? (
        <Question
          key={placeKey(place)}
          screening={asked}
          place={place}
          def={def}
          onSettle={settle}
        />
      ) : (
        <AllAsked
          fits={asked.counts.fits}
          open={asked.counts.open}
          left={whole.counts.open - asked.counts.open}
          onAskAll={onAskAll}
          onFinish={onFinish}
        />
      )}
      <BeforeStoring />
      {onChangeScope && (
        <Button look="plain" onTap={onChangeScope}>
          换身份，或换一样问
        </Button>
      )}
    </Page>
  )
}
