import { roleWords } from '@cgt/shared/access/role-words'
import { actionWords } from '@cgt/shared/audit/action-words'
import type { AuditEntry, AuditState } from '@cgt/shared/audit/audit-entry'
import { spokenCode } from '@cgt/shared/values/spoken-code'
import { placeName } from '../ui/place-name'

export const actionName = (action: string): string => actionWords[action] ?? action

/** «识别码 382 914», or whoever had not signed in. */
export const personName = (personId: string): string =>
  personId === 'stranger' ? '没有登录的人' : `识别码 ${spokenCode(personId)}`

const isCode = (step: string): boolean => /^\d{6}$/.test(step)

/** «迪庆州 · 维西县», or below it. */
export function organisationName(path: string): string {
  const steps = path.split('/').filter(Boolean)
  const codes = steps.filter(isCode)
  const last = codes[codes.length - 1]
  if (!last) return path
  return codes.length === steps.length ? placeName(last) : `${placeName(last)}的单位`
}

export const byWhat = ({ by }: Pick<AuditEntry, 'by'>): string =>
  by === null ? '本人的事' : roleWords[by]

const refusals: Readonly<Record<string, string>> = {
  notFound: '没有这个权利',
  ownMatter: '和自己有关，要回避',
  stepUpNeeded: '没有再验证一次',
  secondFactorNeeded: '没有绑定动态验证码',
  wrongCode: '验证码不对',
}

export const refusalName = (code: string): string => refusals[code] ?? code

export const stateWords: Readonly<
  Record<AuditState['state'], { readonly title: string; readonly tone: 'good' | 'wait' | 'past' }>
> = {
  whole: { title: '没有被动过', tone: 'good' },
  broken: { title: '对不上，可能被动过', tone: 'wait' },
  empty: { title: '还没有封存', tone: 'past' },
}
