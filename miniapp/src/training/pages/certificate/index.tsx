import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { toUrl } from '../../../platform/url'
import { Empty } from '../../../ui/Notice'
import { Certificate } from '../../certificates/Certificate'
import { OwnPage } from '../../components/OwnPage'
import { paths } from '../../paths'
import { useResults, useVerification } from '../../queries'

/** 证书: one's own, to show, print and pass on. What others are sent is the page that checks it. */
export default function OwnCertificate() {
  const { id } = useRouter().params
  const results = useResults()
  const result = results.data?.results.find(({ noticeId }) => noticeId === id)
  const held = result?.certificate
  const verified = useVerification(held?.number)
  useShareAppMessage(() => ({
    title: result ? `证书：${result.title}` : '核对证书',
    path: toUrl(paths.verify, { number: held?.number }),
    imageUrl: '/assets/share/card.png',
  }))
  const asked = {
    data: results.data && (!held || verified.data) ? results.data : undefined,
    error: results.error ?? verified.error,
    refetch: () => Promise.all([results.refetch(), verified.refetch()]),
  }
  const { data: public_ } = verified
  const maskedName = public_ && public_.state !== 'unknown' ? public_.maskedName : null
  return (
    <OwnPage title="证书" asked={asked} wide sheet>
      {result && held ? (
        <Certificate result={result} held={held} maskedName={maskedName} />
      ) : (
        <Empty icon="file" title="这个培训没有发给你证书">
          合格以后由主办的工会发，发了会给你消息。
        </Empty>
      )}
    </OwnPage>
  )
}
