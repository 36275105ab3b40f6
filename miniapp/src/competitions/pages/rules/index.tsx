import { useStored } from '../../../platform/stored'
import { Page } from '../../../ui/Page'
import { draft } from '../../rules/draft'
import { RulesEditor } from '../../rules/RulesEditor'

/** 竞赛评分规则: how a competition is scored, tried on a made-up event with every change. */
export default function Rules() {
  const written = useStored(draft)
  return (
    <Page title="竞赛评分规则" wide>
      <RulesEditor written={written} onChange={(change) => draft.write(change(draft.read()))} />
    </Page>
  )
}
