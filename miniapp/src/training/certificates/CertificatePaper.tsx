import { type CertificateSpec, certificateName } from '@cgt/shared/training/certificate'
import { calendarDate } from '@cgt/shared/values/calendar-date'
import { shanghaiDay } from '@cgt/shared/values/shanghai-day'
import { webAddress } from '../../platform/web-address'
import { Heading, Paragraph, Section } from '../../ui/element'
import { QrCode } from '../../ui/QrCode'
import { paths } from '../paths'
import { daysText, lengthText } from '../words'
import { numberText } from './number-in'
import './CertificatePaper.scss'

export interface Certified {
  readonly number: string
  readonly maskedName: string | null
  readonly title: string
  readonly organisationName: string
  readonly spec: CertificateSpec
  /** Epoch seconds, as all times here. */
  readonly from: number
  readonly until: number
  readonly minutes: number
  readonly issuedAt: number
}

/** Where anybody checks a certificate. */
export const verifyAddress = (number: string): string => webAddress(paths.verify, { number })

/** A certificate, as it lies on the screen and as it is printed: the same words, a sheet of its own. */
export function CertificatePaper({ of }: { readonly of: Certified }) {
  const { number, maskedName, title, organisationName, spec, issuedAt } = of
  const isLevel = spec.kind === 'skill_level_certificate'
  return (
    <Section className="certificate">
      <Heading level={2} className="certificate__title">
        {isLevel ? '职业技能等级证书' : '培训证书'}
      </Heading>
      <Paragraph className="certificate__holder">{maskedName ?? '（本人没有留姓名）'}</Paragraph>
      <Paragraph className="certificate__words">
        {`${daysText(of.from, of.until)}参加${organisationName}组织的「${title}」，学习 ${lengthText(of.minutes)}，合格，发给此证。`}
      </Paragraph>
      {isLevel && (
        <Paragraph className="certificate__level">
          {certificateName(title, spec).replace(/^[^：]*：/, '')}
        </Paragraph>
      )}
      <Paragraph className="certificate__by">{organisationName}</Paragraph>
      <Paragraph className="certificate__by figures">
        {calendarDate(shanghaiDay(issuedAt))}
      </Paragraph>
      <QrCode text={verifyAddress(number)} label="核对这本证书的二维码" />
      <Paragraph className="certificate__number figures">{numberText(number)}</Paragraph>
      <Paragraph className="t-small t-center">
        扫码，或在产改通「核对证书」里填上面的编号，就知道它有没有效。
      </Paragraph>
    </Section>
  )
}
