import { phoneFacts } from '../../eligibility/phone-facts'
import { open } from '../../platform/navigate'
import { useStored } from '../../platform/stored'
import { Card } from '../../ui/Card'
import { LinkRow } from '../../ui/LinkRow'
import { paths } from '../paths'

/** The way to what one has told. */
export function RecordRow() {
  const count = Object.keys(useStored(phoneFacts)).length
  return (
    <Card flush>
      <LinkRow
        icon="mine"
        label="我的情况"
        note={count > 0 ? '看、改、删，都在这部手机上' : '还没填，答题时会自动记下'}
        {...(count > 0 ? { value: `${count} 条` } : {})}
        onTap={() => open(paths.facts)}
      />
    </Card>
  )
}
