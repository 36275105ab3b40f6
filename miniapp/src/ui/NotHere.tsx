import { goBack } from '../platform/navigate'
import { Button } from './Button'
import { Empty } from './Notice'
import { Page } from './Page'

/** A page that is not there; the same for one that is not for this person. */
export const NotHere = () => (
  <Page title="没有这一页">
    <Empty
      icon="search"
      title="没有这一页"
      action={
        <Button look="outline" onTap={goBack}>
          返回
        </Button>
      }
    >
      地址可能不全，或者这里的事不归你办。
    </Empty>
  </Page>
)
