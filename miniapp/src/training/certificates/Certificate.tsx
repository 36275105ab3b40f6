import type { Output } from '@cgt/shared/http/endpoint'
import type { resultsContract } from '@cgt/shared/training/results-contract'
import { momentText } from '@cgt/shared/values/moment-text'
import { open } from '../../platform/navigate'
import { copyText } from '../../platform/share'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Columns } from '../../ui/Columns'
import { Heading, Paragraph, web } from '../../ui/element'
import { PrintButton } from '../../ui/PrintButton'
import { ShareButton } from '../../ui/ShareButton'
import { Row, Stack } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'
import { elsewhere } from '../paths'
import { CertificatePaper, verifyAddress } from './CertificatePaper'

type Result = Output<typeof resultsContract.myResults>['results'][number]
type Held = NonNullable<Result['certificate']>

interface Props {
  readonly result: Result
  readonly held: Held
  readonly maskedName: string | null
}

/** One's own certificate, and what one does with it. */
export const Certificate = ({ result, held, maskedName }: Props) =>
  held.state === 'revoked' ? (
    <Revoked title={result.title} held={held} />
  ) : (
    <Columns
      aside={
        <Stack gap={3} className="no-print">
          <ShareButton>发给微信好友</ShareButton>
          <PrintButton>打印或存成 PDF</PrintButton>
          {web && (
            <Button
              look="outline"
              icon="share"
              onTap={() =>
                void copyText(verifyAddress(held.number), '网址已复制，对方点开就能核对')
              }
            >
              复制核对网址
            </Button>
          )}
          {maskedName === null && (
            <Button look="outline" icon="edit" onTap={() => open(elsewhere.details)}>
              填姓名，让证书显示是谁
            </Button>
          )}
          <Card>
            <Stack gap={2}>
              <Heading level={2} className="t-title">
                放进别的电子钱包
              </Heading>
              <Paragraph className="t-second">
                这本证书也是一份签了名的电子凭证（Open Badges
                3.0），能读它的钱包离了产改通也核对得过。里面没有你的姓名和证件号。
              </Paragraph>
              <Button
                look="outline"
                icon="file"
                onTap={() => void copyText(held.credential, '凭证已复制，贴到钱包里')}
              >
                复制电子凭证
              </Button>
            </Stack>
          </Card>
        </Stack>
      }
    >
      <CertificatePaper of={{ ...result, ...held, maskedName }} />
    </Columns>
  )

const Revoked = ({ title, held }: { readonly title: string; readonly held: Held }) => (
  <Card>
    <Stack gap={2}>
      <Row>
        <Tag tone="past" icon="cross">
          已撤销
        </Tag>
      </Row>
      <Heading level={2} className="t-title">
        {title}
      </Heading>
      {held.revokedAt !== null && (
        <Paragraph className="t-second">{`${momentText(held.revokedAt)} 撤销。`}</Paragraph>
      )}
      {held.reason !== null && <Paragraph>{`原因：${held.reason}`}</Paragraph>}
      <Paragraph className="t-second">有疑问请联系主办的工会，或打 12351。</Paragraph>
    </Stack>
  </Card>
)
