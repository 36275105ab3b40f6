import { useEffect, useState } from 'react'
import { useOccasion } from '../../../eligibility/occasion'
import { useScreening } from '../../../eligibility/use-screening'
import { replace } from '../../../platform/navigate'
import { Failed } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { AllAsked } from '../../components/AllAsked'
import { Question } from '../../components/Question'
import { RoleChooser } from '../../components/RoleChooser'
import { ScreeningFoot } from '../../components/ScreeningFoot'
import { paths } from '../../paths'

/** 判定: one question a screen, the best one first. */
export default function Screening() {
  const { role, roleChosen } = useOccasion()
  const [choosing, setChoosing] = useState(!roleChosen)
  const { screening, error, retry } = useScreening()
  useEffect(() => setChoosing(!roleChosen), [roleChosen])
  if (choosing)
    return (
      <Page title="看看我能享受什么">
        <RoleChooser onChosen={() => setChoosing(false)} />
      </Page>
    )
  const finish = () => replace(paths.results)
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
