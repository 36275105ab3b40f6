import { openTab } from '../../platform/navigate'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Notice'
import { Page } from '../../ui/Page'

/** 消息: nothing is sent yet, and it says so. */
export default function Messages() {
  return (
    <Page title="消息" tab="messages">
      <Empty
        icon="messages"
        title="还没有消息"
        action={
          <Button look="outline" onTap={() => openTab('home')}>
            回首页看快截止的
          </Button>
        }
      >
        现在不会主动给你发消息。哪些政策快截止，打开首页就能看到。
      </Empty>
    </Page>
  )
}
