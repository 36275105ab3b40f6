import type { Exclusion, Policy } from '@cgt/shared/eligibility/policy'

const rules: Readonly<Record<Exclusion['rule'], string>> = {
  chooseBest: '两项里选高的一项',
  notBoth: '不能重复领',
  replaces: '享受这项就不叠加那项',
}

const scopes: Readonly<Record<Exclusion['scope'], string>> = {
  person: '同一个人',
  certificate: '同一本证书',
  hire: '招用的同一个人',
  enterprise: '同一家企业',
  period: '同一时期',
}

function others({ policy, tag }: Exclusion, own: Policy, all: ReadonlyMap<string, Policy>) {
  if (policy) return [all.get(policy)?.title ?? policy]
  const tagged = Array.from(all.values()).filter(
    (one) => tag !== undefined && one.tags.includes(tag) && one.id !== own.id,
  )
  return tagged.map(({ title }) => title)
}

/** What may not be taken together, and how one chooses: 同一本证书:与「…」不能重复领. */
export function exclusionText(
  exclusion: Exclusion,
  own: Policy,
  all: ReadonlyMap<string, Policy>,
): string {
  const names = others(exclusion, own, all)
  const what = names.length > 0 ? names.map((name) => `「${name}」`).join('、') : '同类补贴'
  return `${scopes[exclusion.scope]}：与${what}${rules[exclusion.rule]}`
}
