import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { writeAddress } from '../../../platform/address'
import { plainParam } from '../../../platform/url'
import { Paragraph } from '../../../ui/element'
import { Failed } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { AskNumber } from '../../certificates/AskNumber'
import { numberIn } from '../../certificates/number-in'
import { Verified } from '../../certificates/Verified'
import { paths } from '../../paths'
import { useVerification } from '../../queries'

/** 核对证书: for anybody, whether a certificate is valid; its QR code leads here. */
export default function Verify() {
  const [number, setNumber] = useState(numberIn(plainParam(useRouter().params.number) ?? ''))
  const { data, error, refetch } = useVerification(number)
  const ask = (next: string) => {
    setNumber(next)
    writeAddress(paths.verify, { number: next })
  }
  return (
    <Page title="核对证书">
      {number !== undefined &&
        (data ? (
          <Verified number={number} answer={data} />
        ) : error ? (
          <Failed error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton cards={1} />
        ))}
      <AskNumber onNumber={ask} />
      <Paragraph className="t-small">
        不用登录。只看得到证书的情况和遮住的姓名，看不到别的个人信息。
      </Paragraph>
    </Page>
  )
}
