import { useState } from 'react'
import { BeforeStoring } from '../../../eligibility/BeforeStoring'
import { usePackIndex, useRulePack } from '../../../eligibility/PackProvider'
import { phoneFacts, withFact } from '../../../eligibility/phone-facts'
import { openTab } from '../../../platform/navigate'
import { useStored } from '../../../platform/stored'
import { Button } from '../../../ui/Button'
import { Paragraph } from '../../../ui/element'
import { Empty, Failed } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { FactGroups } from '../../components/FactGroups'
import { InStepCard } from '../../components/InStepCard'
import { UndoBar } from '../../components/UndoBar'
import { WholeRecord } from '../../components/WholeRecord'
import type { Told } from '../../places'

/** What was just deleted, and how it comes back. */
interface Removed {
  readonly label: string
  readonly back: () => void
}

const oneRemoved = ({ def, place, input }: Told): Removed => ({
  label: def.label,
  back: () => phoneFacts.write(withFact(phoneFacts.read(), place, input)),
})

/** 我的情况: every fact with where it comes from and of which day; to mend, delete, or take along. */
export default function MyFacts() {
  const facts = useStored(phoneFacts)
  const pack = useRulePack()
  const index = usePackIndex(pack.data)
  const [removed, setRemoved] = useState<Removed>()
  const none = Object.keys(facts).length === 0
  const undo = ({ back }: Removed) => {
    back()
    setRemoved(undefined)
  }
  return (
    <Page
      title="我的情况"
      foot={removed && <UndoBar label={removed.label} onUndo={() => undo(removed)} />}
    >
      <Paragraph className="t-second">
        答题时填的都在这里，存在这部手机上。改了以后，判定结果马上跟着变。
      </Paragraph>
      <InStepCard />
      <BeforeStoring />
      {none ? (
        <Empty
          icon="mine"
          title="还没填过"
          action={<Button onTap={() => openTab('home')}>去首页开始</Button>}
        >
          答几道题，就会记在这里。
        </Empty>
      ) : index ? (
        <>
          <FactGroups
            facts={facts}
            defs={index.facts}
            onRemoved={(told) => setRemoved(oneRemoved(told))}
          />
          <WholeRecord
            facts={facts}
            defs={index.facts}
            onWiped={(back) => setRemoved({ label: '全部情况', back })}
          />
        </>
      ) : pack.error ? (
        <Failed error={pack.error} onRetry={() => void pack.refetch()} />
      ) : (
        <Skeleton />
      )}
    </Page>
  )
}
