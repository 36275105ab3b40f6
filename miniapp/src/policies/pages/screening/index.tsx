import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useOccasion } from '../../../eligibility/occasion'
import { useScreening, useScreeningOf } from '../../../eligibility/use-screening'
import { goBack, replace } from '../../../platform/navigate'
import { Failed } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { AllAsked } from '../../components/AllAsked'
import { Question } from '../../components/Question'
import { RoleChooser } from '../../components/RoleChooser'
import { ScreeningFoot } from '../../components/ScreeningFoot'
import { paths } from '../../paths'

/** Everything, or only what one policy still waits for. */
function useAsked(policyId: string | undefined) {
  const all = useScreening()
  const one = useScreeningOf(policyId ?? '')
  if (policyId === undefined) return all
  const { screening } = one
  const asks = screening?.evaluations.find((each) => each.policyId === policyId)?.ask ?? []
  return { ...one, screening: screening && { ...screening, asks } }
}

/** 判定: one question a screen, the best one first. */
export default function Screening() {
  const { role, roleChosen } = useOccasion()
  const { params } = useRouter()
  const { screening, error, retry } = useAsked(params.policy)
  const [choosing, setChoosing] = useState(!roleChosen && params.policy === undefined)
  if (choosing)
    return (
      <Page title="看看我能享受什么">
        <RoleChooser onChosen={() => setChoosing(false)} />
      </Page>
    )
  const finish = () => (params.policy ? goBack() : replace(paths.results))
  return (
    <Page
      title={role === 'worker' ? '我能享受什么' : '企业能享受什么'}
      foot={screening && <ScreeningFoot screening={screening} onFinish={finish} />}
    >
      {error ? (
        <Failed error={error} onRetry={retry} />
      ) : screening ? (
        <Question screening={screening} onChangeRole={() => setChoosing(true)}>
          <AllAsked screening={screening} onFinish={finish} />
        </Question>
      ) : (
        <Skeleton cards={2} />
      )}
    </Page>
  )
}
