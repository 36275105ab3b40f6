import { useRouter } from '@tarojs/taro'
import { useRulePack } from '../../../eligibility/PackProvider'
import { Failed } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { AskBefore } from '../../ask/AskBefore'
import { useNotice } from '../../queries'

/** 报名前问一问: what a session turns on and this phone does not know yet, one question a screen. */
export default function AskBeforeEnrolling() {
  const { id = '', session: sessionId } = useRouter().params
  const asked = useNotice(id)
  const rules = useRulePack()
  const error = asked.error ?? (rules.data ? null : rules.error)
  const session = asked.data?.notice.sessions.find((one) => one.id === sessionId)
  return (
    <Page title="报名前问一问">
      {asked.data && rules.data && session ? (
        <AskBefore
          notice={asked.data.notice}
          session={session}
          left={asked.data.places.find((one) => one.sessionId === sessionId)?.buckets ?? []}
          defs={rules.data.facts}
        />
      ) : error ? (
        <Failed
          error={error}
          onRetry={() => {
            void asked.refetch()
            void rules.refetch()
          }}
        />
      ) : (
        <Skeleton cards={2} />
      )}
    </Page>
  )
}
