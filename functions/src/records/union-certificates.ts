import type { FactInput } from '@cgt/shared/eligibility/fact'
import type { RecordedFact } from '@cgt/shared/records/recorded-fact'

/** A certificate that a union issued, as a record of the list `cert`. */
export interface UnionCertificate {
  readonly number: string
  readonly isRevoked: boolean
  /** The day it was issued. */
  readonly day: string
  /** By the short names of the catalogue, without the number. */
  readonly fields: Readonly<Record<string, string | boolean>>
}

type Value = Extract<RecordedFact['answer'], { readonly value: unknown }>['value']
type OneRecord = Readonly<Record<string, FactInput>>

const list = 'cert'

/** A field goes by its short name or its whole one. */
const shortName = (name: string): string =>
  name.startsWith(`${list}.`) ? name.slice(list.length + 1) : name

function numberOf(record: OneRecord): unknown {
  const [, given] = Object.entries(record).find(([name]) => shortName(name) === 'no') ?? []
  return typeof given === 'object' && given !== null && 'value' in given ? given.value : given
}

/** What the union knows, by its word; what it does not, by the person's. */
function overlaid(declared: OneRecord, { number, day, fields }: UnionCertificate): OneRecord {
  const known = { no: number, ...fields }
  const rest = Object.entries(declared).filter(([name]) => !Object.hasOwn(known, shortName(name)))
  const told = Object.entries(known).map(([name, value]) => [
    name,
    { value, source: 'unionRecord', asOf: day },
  ])
  return Object.fromEntries([...rest, ...told])
}

function records(declared: readonly OneRecord[], certificates: readonly UnionCertificate[]) {
  const named = new Map(certificates.map((one) => [one.number, one]))
  const others = declared.filter((record) => !named.has(String(numberOf(record))))
  const issued = certificates
    .filter(({ isRevoked }) => !isRevoked)
    .map((one) => overlaid(declared.find((record) => numberOf(record) === one.number) ?? {}, one))
  return [...others, ...issued]
}

const declaredIn = (own: RecordedFact | undefined): readonly OneRecord[] =>
  own && 'value' in own.answer ? (own.answer.value as readonly OneRecord[]) : []

const merged = (
  own: RecordedFact | undefined,
  value: readonly OneRecord[],
  certificates: readonly UnionCertificate[],
): RecordedFact => ({
  key: list,
  answer: { value: value as Value },
  source: own?.source ?? 'unionRecord',
  asOf: [...certificates.map(({ day }) => day), own?.asOf ?? ''].sort().at(-1) ?? '',
  version: own?.version ?? 0,
})

/**
 * A record with the certificates that unions issued: each once, whatever its person declares of the
 * same number, and a revoked one not at all. Whoever would rather not say is not spoken for.
 */
export function withCertificates(
  facts: readonly RecordedFact[],
  certificates: readonly UnionCertificate[],
): readonly RecordedFact[] {
  const own = facts.find(({ key }) => key === list)
  const others = facts.filter((fact) => fact !== own)
  if (certificates.length === 0 || (own && 'declined' in own.answer)) return facts
  const value = records(declaredIn(own), certificates)
  return !own && value.length === 0 ? facts : [...others, merged(own, value, certificates)]
}
