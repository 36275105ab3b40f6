import type { CertificateSpec, skillLevel } from '@cgt/shared/training/certificate'
import type * as z from 'zod/mini'

/** Levels, as certificates name them. */
export const levelWords: Readonly<Record<z.output<typeof skillLevel>, string>> = {
  A: '学徒工',
  L5: '初级工',
  L4: '中级工',
  L3: '高级工',
  L2: '技师',
  L1: '高级技师',
  S: '特级技师',
  C: '首席技师',
}

/** What who passes gets: «电工高级工职业技能等级证书». */
export const certificateText = (spec: CertificateSpec): string =>
  spec.kind === 'training'
    ? '培训证书'
    : `${spec.occupation}${levelWords[spec.level]}职业技能等级证书`
