import type { WaitingJoin } from '@cgt/shared/identity/join'
import { spokenCode } from '@cgt/shared/values/spoken-code'

/** What somebody who asks is called: «张*，识别码 123 456», as far as they told their name. */
export const calledOf = ({
  maskedName,
  personId,
}: Pick<WaitingJoin, 'maskedName' | 'personId'>): string =>
  `${maskedName === null ? '' : `${maskedName} · `}识别码 ${spokenCode(personId)}`
