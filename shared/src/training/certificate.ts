import * as z from 'zod/mini'
import { masked } from '../values/sensitive.ts'

/** Levels of a skill, as the facts of the catalogue name them. */
export const skillLevel = z.enum(['A', 'L5', 'L4', 'L3', 'L2', 'L1', 'S', 'C'])

/** What a training's certificate is: the union's own, or one of a skill level. */
export const certificateSpec = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('training') }),
  z.strictObject({
    kind: z.literal('skill_level_certificate'),
    occupation: z.string().check(z.trim(), z.minLength(2), z.maxLength(40)),
    level: skillLevel,
    /** The organiser says that the national register shows it. */
    verifiableInOsta: z.boolean(),
  }),
])
export type CertificateSpec = z.output<typeof certificateSpec>

const levelWords = {
  ...{ A: '学徒工', L5: '初级工', L4: '中级工', L3: '高级工', L2: '技师', L1: '高级技师' },
  ...{ S: '特级技师', C: '首席技师' },
} as const satisfies Readonly<Record<z.output<typeof skillLevel>, string>>

/** What a certificate is called. `title`: its training's. */
export const certificateName = (title: string, spec: CertificateSpec): string =>
  spec.kind === 'training'
    ? `培训证书：${title}`
    : `职业技能等级证书：${spec.occupation}（${levelWords[spec.level]}）`

/** The year, and sixty bits that nobody guesses. */
export const certificateNumber = z.string().check(z.regex(/^CGT\d{4}[0-9A-HJKMNP-TV-Z]{12}$/))

export const certificateState = z.enum(['issued', 'revoked'])

/** As its person and its organiser see it. */
export const certificate = z.object({
  number: certificateNumber,
  state: certificateState,
  /** Epoch seconds. */
  issuedAt: z.int(),
  revokedAt: z.nullable(z.int()),
})
export type Certificate = z.output<typeof certificate>

/** As its person holds it. */
export const ownCertificate = z.extend(certificate, {
  spec: certificateSpec,
  /** Why it was revoked. */
  reason: z.nullable(z.string()),
  /** Open Badges 3.0, as a signed VC-JWT. */
  credential: z.string(),
})

/** What anybody may know of a certificate whose number they were shown. */
export const verification = z.discriminatedUnion('state', [
  z.object({ state: z.literal('unknown') }),
  z.object({
    state: z.enum(['valid', 'revoked']),
    number: certificateNumber,
    /** Nothing where its person does not agree to its being read. */
    maskedName: z.nullable(masked('realName')),
    title: z.string(),
    organisationName: z.string(),
    certificate: certificateSpec,
    issuedAt: z.int(),
    revokedAt: z.nullable(z.int()),
  }),
])
