import type { Output } from '@cgt/shared/http/endpoint'
import { certificateName } from '@cgt/shared/training/certificate'
import type { certificatesContract } from '@cgt/shared/training/certificates-contract'
import { calendarDate } from '@cgt/shared/values/calendar-date'
import { momentText } from '@cgt/shared/values/moment-text'
import { shanghaiDay } from '@cgt/shared/values/shanghai-day'
import { now } from '../../platform/clock'
import { Card } from '../../ui/Card'
import { Heading, Item, List, Paragraph, Words } from '../../ui/element'
import { Row, Stack } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'
import { numberText } from './number-in'

type Answer = Output<typeof certificatesContract.verifyCertificate>
type Known = Exclude<Answer, { state: 'unknown' }>

/** What anybody is told of a certificate: that it is valid, or was revoked; or that there is none. */
export const Verified = ({
  number,
  answer,
}: {
  readonly number: string
  readonly answer: Answer
}) => (
  <Card>
    <Stack gap={3}>
      {answer.state === 'unknown' ? <Unknown number={number} /> : <Facts of={answer} />}
      <Paragraph className="t-small figures">
        {`${momentText(Math.floor(now() / 1000))} 查的。`}
      </Paragraph>
    </Stack>
  </Card>
)

const Unknown = ({ number }: { readonly number: string }) => (
  <>
    <Row>
      <Tag tone="wait" icon="question" isNews>
        查不到
      </Tag>
    </Row>
    <Heading level={2} className="t-title figures">
      {`没有编号 ${numberText(number)} 的证书`}
    </Heading>
    <Paragraph className="t-second">
      对一对编号有没有抄错。编号没错还查不到，可能是本人注销了账号，请问主办的工会。
    </Paragraph>
  </>
)

const day = (at: number): string => calendarDate(shanghaiDay(at))

function Facts({ of }: { readonly of: Known }) {
  const isValid = of.state === 'valid'
  const lines: readonly (readonly [what: string, value: string])[] = [
    ['发给', of.maskedName ?? '本人没有同意显示姓名'],
    ['培训', of.title],
    ['主办', of.organisationName],
    ['发证', day(of.issuedAt)],
    ...(of.revokedAt === null ? [] : ([['撤销', day(of.revokedAt)]] as const)),
    ['编号', numberText(of.number)],
  ]
  return (
    <>
      <Row>
        <Tag tone={isValid ? 'good' : 'past'} icon={isValid ? 'check' : 'cross'} isNews>
          {isValid ? '有效' : '已撤销，不再有效'}
        </Tag>
      </Row>
      <Heading level={2} className="t-title">
        {certificateName(of.title, of.certificate)}
      </Heading>
      <List className="stack gap-2">
        {lines.map(([what, value]) => (
          <Item key={what} className="row row--base gap-3">
            <Words className="t-second t-keep">{what}</Words>
            <Words className="figures">{value}</Words>
          </Item>
        ))}
      </List>
    </>
  )
}
