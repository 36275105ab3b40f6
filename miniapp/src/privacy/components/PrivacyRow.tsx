import { open } from '../../platform/navigate'
import { Card } from '../../ui/Card'
import { LinkRow } from '../../ui/LinkRow'
import { paths } from '../paths'

/** The way to what is kept about oneself. */
export const PrivacyRow = () => (
  <Card flush>
    <LinkRow
      icon="lock"
      label="隐私"
      note="存了什么、同意过什么；撤回、导出、注销"
      onTap={() => open(paths.privacy)}
    />
  </Card>
)
