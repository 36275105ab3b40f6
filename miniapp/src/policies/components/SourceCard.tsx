import type { Policy, PolicyVersion } from '@cgt/shared/eligibility/policy'
import { calendarDate } from '@cgt/shared/values/calendar-date'
import { View } from '@tarojs/components'
import type { Screened } from '../../eligibility/use-screening'
import { Card } from '../../ui/Card'
import { Heading, Paragraph, Words } from '../../ui/element'
import { OutsideLink } from '../../ui/OutsideLink'
import { Stack } from '../../ui/Stack'
import { Tag } from '../../ui/Tag'
import { exclusionText } from '../exclusion-text'
import './SourceCard.scss'
import { prose } from '../../ui/prose'

interface Props {
  readonly policy: Policy
  readonly version: PolicyVersion | undefined
  readonly screening: Screened
}

const markText: Readonly<Record<Policy['marks'][number]['kind'], string>> = {
  conflicting: '冲突',
  expired: '到期',
  unseen: '未见',
  inferred: '推断',
  otherProvince: '外省',
}

const verifiedText: Readonly<Record<Policy['verified'], string>> = {
  'gov-notice': '政府通知',
  news: '新闻报道',
  'third-party': '第三方页面',
  unverified: '尚未核实',
}

const term = ({ from, to, fromBasis, toBasis }: PolicyVersion) => {
  const guessed = (basis: string) => (basis === 'inferred' ? '（推断）' : '')
  const start = from ? `${calendarDate(from)}${guessed(fromBasis)}` : '没查到开始日期'
  const end = to ? `${calendarDate(to)}${guessed(toBasis)}` : '没查到截止日期'
  return `${start} — ${end}`
}

/** Where it was read, how far it can be trusted, and what it may not be taken together with. */
export const SourceCard = ({ policy, version, screening }: Props) => (
  <Card>
    <Stack gap={4}>
      {policy.exclusions.length > 0 && (
        <Stack gap={2}>
          <Heading level={3} className="t-title">
            不能同时享受
          </Heading>
          {policy.exclusions.map((exclusion) => {
            const words = exclusionText(exclusion, policy, screening.index.policies)
            return <Paragraph key={words}>{words}</Paragraph>
          })}
        </Stack>
      )}
      <Stack gap={2}>
        <Heading level={3} className="t-title">
          从哪看到的
        </Heading>
        <Paragraph className="t-second">
          {verifiedText[policy.verified]} · {prose(policy.issuer)}
        </Paragraph>
        <Paragraph className="t-second">
          {policy.docNumber ? `文号：${prose(policy.docNumber)}` : '没查到文号'}
        </Paragraph>
        {version && <Paragraph className="t-second figures">有效期：{term(version)}</Paragraph>}
        {Object.entries(policy.documents).map(([key, { name, date, url }]) => (
          <View key={key} className="document">
            <OutsideLink url={url}>{name}</OutsideLink>
            {date && <Words className="t-small figures">{calendarDate(date)}</Words>}
          </View>
        ))}
      </Stack>
      {policy.marks.length > 0 && (
        <Stack gap={2}>
          <Heading level={3} className="t-title">
            拿不准的地方
          </Heading>
          {policy.marks.map(({ kind, note }) => (
            <View key={note} className="mark">
              <Tag tone="wait">{markText[kind]}</Tag>
              <Words className="t-second grow">{prose(note)}</Words>
            </View>
          ))}
        </Stack>
      )}
    </Stack>
  </Card>
)
