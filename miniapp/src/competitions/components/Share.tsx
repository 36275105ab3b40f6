import { copyText, pageAddress } from '../../platform/share'
import { Button } from '../../ui/Button'
import { web } from '../../ui/element'

/** Passes the page on to a colleague, in words with its address; WeChat has its own menu for it. */
export const Share = ({ title }: { readonly title: string }) =>
  web ? (
    <Button
      look="plain"
      icon="share"
      onTap={() => void copyText(`${title}\n${pageAddress()}`, '已复制，发给工友吧')}
    >
      发给工友
    </Button>
  ) : null
