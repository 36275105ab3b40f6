import type { Amount } from '@cgt/shared/eligibility/evaluation'
import type { Benefit, BenefitKind, Policy, PolicyVersion } from '@cgt/shared/eligibility/policy'
import { shortYuan } from '../ui/money-text'

/** What kinds of benefit are called; kinds are never added together. */
export const kindText: Readonly<Record<BenefitKind, string>> = {
  cash: '现金',
  refund: '返还',
  taxCredit: '抵税',
  deduction: '税前扣除',
  rate: '优惠税费率',
  deferral: '缓缴',
  loan: '贷款',
  insurance: '保障',
  service: '服务',
  honour: '荣誉',
}

const perText: Readonly<Record<NonNullable<Benefit['per']>, string>> = {
  once: '',
  month: '/月',
  year: '/年',
  record: '',
  monthPerRecord: '/人·月',
  yearPerRecord: '/人·年',
}

const perOf = (per: string | undefined) =>
  per !== undefined && per in perText ? perText[per as keyof typeof perText] : ''

/** ¥1,500, ¥1,000–2,000, 最高 ¥2,000, 至少 ¥1,000; with /月 where it is by the month. */
export function amountText({ lowFen, highFen, per }: Amount): string {
  const suffix = perOf(per)
  if (highFen === null) return lowFen > 0 ? `至少 ${shortYuan(lowFen)}${suffix}` : '金额待定'
  if (lowFen === highFen) return `${shortYuan(lowFen)}${suffix}`
  if (lowFen <= 0) return `最高 ${shortYuan(highFen)}${suffix}`
  return `${shortYuan(lowFen)}–${shortYuan(highFen).slice(1)}${suffix}`
}

/** The version to show: the one in force on a date, or else the last. */
export function versionOn({ versions }: Policy, asOf: string): PolicyVersion | undefined {
  const inForce = versions.find(
    ({ from, to }) => (from === null || from <= asOf) && (to === null || asOf <= to),
  )
  return inForce ?? versions[versions.length - 1]
}

/** In a word, what a policy gives when its sum is not known. */
export const kindOf = (version: PolicyVersion | undefined): string =>
  version?.benefits[0] ? kindText[version.benefits[0].kind] : '政策'
