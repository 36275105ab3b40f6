import type { Policy, PolicyVersion } from '../eligibility/policy.ts'
import type { PolicySummary, Standing } from './policy-summary.ts'

type Validity = Pick<PolicyVersion, 'from' | 'to'>

const begun = ({ from }: Validity, day: string): boolean => from === null || from <= day
const over = ({ to }: Validity, day: string): boolean => to !== null && to < day

/** The version in force on a day; else the latest that has begun; else the first to come. */
function versionOn<V extends Validity>(versions: readonly V[], day: string): V | undefined {
  const [latest] = versions.filter((version) => begun(version, day)).reverse()
  return (
    versions.find((version) => begun(version, day) && !over(version, day)) ?? latest ?? versions[0]
  )
}

/** Whether a version is in force on a day. One without an end date is never called in force outright. */
export function standingOn(version: Validity | undefined, day: string): Standing {
  if (!version) return 'unknown'
  if (!begun(version, day)) return 'notYet'
  if (over(version, day)) return 'expired'
  return version.to === null ? 'unknown' : 'inForce'
}

/** What a list shows of a policy, on a day `YYYY-MM-DD` in Asia/Shanghai. */
export function summarise(policy: Policy, day: string): PolicySummary {
  const { id, title, subject, category, summary, issuer, docNumber, region, verified } = policy
  const version = versionOn(policy.versions, day)
  return {
    id,
    title,
    subject,
    category,
    summary,
    issuer,
    docNumber,
    region,
    industries: [...policy.industries],
    verified,
    from: version?.from ?? null,
    to: version?.to ?? null,
    standing: standingOn(version, day),
  }
}
