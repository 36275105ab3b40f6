import type { Message } from '@cgt/shared/messages/message'
import { paths as competitionPaths } from '../../competitions/paths'
import { paths } from '../../identity/paths'
import { Alerts } from '../../messages/alerts/Alerts'
import { Inbox } from '../../messages/components/Inbox'
import { open, openTab } from '../../platform/navigate'
import { session } from '../../platform/session'
import { useStored } from '../../platform/stored'
import { paths as trainingPaths } from '../../training/paths'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Notice'
import { Page } from '../../ui/Page'
import { Stack } from '../../ui/Stack'

/** Where what a message is about is seen or done; all else is seen on 我的. */
const places: { readonly [Kind in Message['matter']['kind']]?: string } = {
  joinRequested: paths.joins,
  joinDecided: paths.organisations,
  joinRemoved: paths.organisations,
  deviceSignedIn: paths.devices,
}

/** Of trainings, what is over: the rest is seen on the notice. */
const ofTraining: { readonly [Kind in Message['matter']['kind']]?: string } = {
  certificateIssued: trainingPaths.certificate,
  certificateRevoked: trainingPaths.certificate,
  disputeAnswered: trainingPaths.learned,
}

function openMatter({ matter }: Message): void {
  const place = places[matter.kind]
  if ('noticeId' in matter)
    open(ofTraining[matter.kind] ?? trainingPaths.notice, { id: matter.noticeId })
  else if ('eventId' in matter)
    open(competitionPaths.results, { id: matter.competitionId, event: matter.eventId })
  else if (place) open(place)
  else openTab('mine')
}

/** 消息: what happened to one, and what waits for one. */
export default function Messages() {
  const signedIn = useStored(session) !== null
  return (
    <Page title="消息" tab="messages">
      {signedIn ? (
        <Stack gap={3}>
          <Inbox empty={<NoMessages />} onOpen={openMatter} />
          <Alerts />
        </Stack>
      ) : (
        <SignedOut />
      )}
    </Page>
  )
}

const NoMessages = () => (
  <Empty
    icon="messages"
    title="还没有消息"
    action={
      <Button look="outline" onTap={() => openTab('home')}>
        回首页看快截止的
      </Button>
    }
  >
    申请有了结果、身份有变动、有别的设备登录，都会在这里告诉你。
  </Empty>
)

const SignedOut = () => (
  <Empty
    icon="messages"
    title="登录后看消息"
    action={
      <Button look="outline" onTap={() => openTab('mine')}>
        去登录
      </Button>
    }
  >
    申请的结果和账号的变动会发到这里。不登录也能判定、能看政策。
  </Empty>
)
