import { readFileSync } from 'node:fs'
import * as cedar from '@cedar-policy/cedar-wasm/nodejs'
import type { Actor, Resource } from '@cgt/shared/access/decide'
import type { OrganisationPath } from '@cgt/shared/access/organisation-path'
import type { Action } from '@cgt/shared/access/rules'

/** The same words as the decision's own. */
export type Opinion = 'may' | 'unseen' | 'ownMatter' | 'stepUp'

const policiesOf = (file: string): string =>
  readFileSync(new URL(`${file}.cedar`, import.meta.url), 'utf8')

/** The written policies, named by their `@id`. `change` is for showing that a difference is found. */
export function openCedar(change: (policies: string) => string = (policies) => policies) {
  for (const file of ['reach', 'duty'] as const) {
    const { policies } = partsOf(change(policiesOf(file)))
    const parsed = cedar.preparsePolicySet(file, { staticPolicies: policies })
    if (parsed.type === 'failure') throw new Error(JSON.stringify(parsed.errors))
  }
  return opinionOf
}

function partsOf(text: string): { readonly policies: Record<string, string> } {
  const parts = cedar.policySetTextToParts(text)
  if (parts.type === 'failure') throw new Error(JSON.stringify(parts.errors))
  const named = parts.policies.map((policy) => [/@id\("(.*?)"\)/.exec(policy)?.[1] ?? '', policy])
  return { policies: Object.fromEntries(named) }
}

const day = (date: string): number => Number(date.replaceAll('-', ''))
const reference = (type: string, id: string) => ({ __entity: { type, id } })

/** `/a/b/` lies in `/a/`, which lies nowhere. */
function organisationsAbove(path: OrganisationPath) {
  const steps = path.split('/').filter(Boolean)
  const paths = steps.map((_, i) => `/${steps.slice(0, i + 1).join('/')}/`)
  return paths.map((id, i) => ({
    uid: { type: 'Organisation', id },
    attrs: {},
    parents: i === 0 ? [] : [{ type: 'Organisation', id: paths[i - 1] ?? '' }],
  }))
}

function grantsOf({ grants, personId }: Actor) {
  return grants.map(({ id, role, organisation, domain, from, to }) => ({
    uid: { type: 'Grant', id },
    attrs: {
      role,
      domain,
      organisation: reference('Organisation', organisation),
      person: reference('Person', personId),
      from: day(from),
      to: day(to ?? '9999-12-31'),
    },
    parents: [],
  }))
}

const matterOf = ({ organisation, domain, parties }: Resource) => ({
  uid: { type: 'Matter', id: 'it' },
  attrs: {
    organisation: reference('Organisation', organisation),
    parties: parties.map((id) => reference('Person', id)),
    ...(domain && { domain }),
  },
  parents: [{ type: 'Organisation', id: organisation }],
})

/** What Cedar says of one grant, by one of the two files. */
function answer(file: string, actor: Actor, action: Action, resource: Resource) {
  const [grant] = grantsOf(actor)
  if (!grant) return undefined
  const said = cedar.statefulIsAuthorized({
    principal: grant.uid,
    action: { type: 'Action', id: action },
    resource: { type: 'Matter', id: 'it' },
    context: { day: day(actor.day), secondFactorJustShown: actor.steppedUp },
    preparsedPolicySetId: file,
    entities: [grant, matterOf(resource), ...organisationsAbove(resource.organisation)],
  })
  if (said.type === 'failure') throw new Error(JSON.stringify(said.errors))
  const { decision, diagnostics } = said.response
  if (diagnostics.errors.length > 0) throw new Error(JSON.stringify(diagnostics.errors))
  return { allows: decision === 'allow', reasons: diagnostics.reason }
}

/** What Cedar says of a person who holds one grant at most. */
function opinionOf(actor: Actor, action: Action, resource: Resource): Opinion {
  if (!answer('reach', actor, action, resource)?.allows) return 'unseen'
  const bound = answer('duty', actor, action, resource)
  if (bound?.allows) return 'may'
  return bound?.reasons.includes('ownMatter') ? 'ownMatter' : 'stepUp'
}
