import type { FactKey } from '@cgt/shared/eligibility/fact'
import { useRulePack } from '../../eligibility/PackProvider'
import { open } from '../../platform/navigate'
import { Button } from '../../ui/Button'
import { Paragraph } from '../../ui/element'
import { elsewhere } from '../paths'

/** Why a training is not for the reader, and where to put right what was told wrong. */
export function NotMeant({ because }: { readonly because: readonly FactKey[] }) {
  const { data: pack } = useRulePack()
  const labels = because.map((key) => pack?.facts.find((def) => def.key === key)?.label ?? key)
  return (
    <>
      <Paragraph className="t-second">
        {`按你填的，报不了：${labels.join('、')}不符合。填错了就改过来。`}
      </Paragraph>
      <Button look="outline" icon="edit" onTap={() => open(elsewhere.facts)}>
        看看我填的情况
      </Button>
    </>
  )
}
