import { openPurposes } from '@cgt/shared/values/purpose'
import { purposeWords } from '@cgt/shared/values/purpose-words'
import { useMemo, useState } from 'react'
import { useRulePack } from '../../eligibility/PackProvider'
import { phoneFacts } from '../../eligibility/phone-facts'
import { open } from '../../platform/navigate'
import { useStored } from '../../platform/stored'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { LinkRow } from '../../ui/LinkRow'
import { Sheet } from '../../ui/Sheet'
import { Wrong } from '../../ui/Wrong'
import { keepHere, keptHere, lacking, unasked } from '../kept-here'
import { paths } from '../paths'
import { useConsents, useGiveConsent } from '../queries'
import { ConsentWords } from './ConsentWords'

/**
 * For somebody whose record is kept in step: asks about each purpose by itself, before anything
 * sensitive leaves the phone, and says what was held back.
 */
export function AskConsent() {
  const facts = useStored(phoneFacts)
  const kept = useStored(keptHere)
  const { data: consents } = useConsents()
  const defs = useRulePack().data?.facts
  const purposeOf = useMemo(() => openPurposes(defs ?? []), [defs])
  const give = useGiveConsent()
  const [later, setLater] = useState(false)
  if (!consents) return null
  const held = lacking(facts, purposeOf, consents)
  const [purpose] = unasked(held, kept)
  return (
    <>
      {held.length > 0 && (
        <Card flush>
          <LinkRow
            icon="lock"
            label={`有 ${held.length} 类敏感情况没存到档案`}
            note={held.map((one) => purposeWords[one].title).join('；')}
            onTap={() => open(paths.privacy)}
          />
        </Card>
      )}
      {purpose && (
        <Sheet
          title={`存下${purposeWords[purpose].title}？`}
          open={!later}
          onClose={() => setLater(true)}
        >
          <ConsentWords purpose={purpose} />
          {give.error && <Wrong error={give.error} />}
          <Button busy={give.isPending} onTap={() => give.mutate(purpose)}>
            同意，存到我的档案
          </Button>
          <Button look="outline" onTap={() => keepHere(purpose)}>
            不存，只留在这部手机上
          </Button>
        </Sheet>
      )}
    </>
  )
}
