import { Button } from '@tarojs/components'
import { Words, web } from './element'
import { Icon } from './Icon'

/** WeChat shares only from its own button; on H5 there is nothing to show. */
export const ShareButton = ({ children }: { readonly children: string }) =>
  web ? null : (
    <Button className="tap button button--primary" openType="share">
      <Icon name="share" />
      <Words>{children}</Words>
    </Button>
  )
