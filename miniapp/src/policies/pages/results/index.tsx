import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useOccasion } from '../../../eligibility/occasion'
import { type Screened, useScreening } from '../../../eligibility/use-screening'
import { writeAddress } from '../../../platform/address'
import { useDesk } from '../../../platform/desk'
import { open } from '../../../platform/navigate'
import { Box, web } from '../../../ui/element'
import { Failed } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { SideBySide } from '../../../ui/SideBySide'
import { Skeleton } from '../../../ui/Skeleton'
import { PaperResults } from '../../components/PaperResults'
import { PolicyDetail } from '../../components/PolicyDetail'
import { ResultGroups } from '../../components/ResultGroups'
import { ResultsHead } from '../../components/ResultsHead'
import { type Grouped, grouped } from '../../groups'
import { paths } from '../../paths'

/** The one chosen, or the first of the list. */
function shownOf(
  screening: Screened | undefined,
  groups: Grouped | undefined,
  chosen: string | undefined,
) {
  const first =
    groups && [...groups.fits, ...groups.near, ...groups.open, ...groups.not, ...groups.past][0]
  return screening?.evaluations.find(({ policyId }) => policyId === (chosen ?? first?.policyId))
}

/** 符合 · 差一步 · 需确认 · 暂不符合 · 已到期; on a desk the policy stands beside its list. */
export default function Results() {
  const { params } = useRouter()
  const { role } = useOccasion()
  const desk = useDesk()
  const { screening, error, retry } = useScreening()
  const [chosen, setChosen] = useState(params.id)
  const groups = screening && grouped(screening.evaluations, screening.index.facts)
  const shown = desk ? shownOf(screening, groups, chosen) : undefined
  const show = (id: string) => {
    if (!desk) return open(paths.detail, { id })
    setChosen(id)
    writeAddress(paths.results, { id })
  }
  return (
    <Page title={role === 'worker' ? '我能享受什么' : '企业能享受什么'} wide>
      {error ? (
        <Failed error={error} onRetry={retry} />
      ) : screening && groups ? (
        <>
          <Box className="screen-only">
            <SideBySide
              label="政策"
              side={
                shown && (
                  <PolicyDetail key={shown.policyId} evaluation={shown} screening={screening} />
                )
              }
            >
              <ResultsHead screening={screening} groups={groups} />
              <ResultGroups
                screening={screening}
                groups={groups}
                current={shown?.policyId}
                onOpen={show}
              />
            </SideBySide>
          </Box>
          {web && <PaperResults screening={screening} groups={groups} />}
        </>
      ) : (
        <Skeleton />
      )}
    </Page>
  )
}
