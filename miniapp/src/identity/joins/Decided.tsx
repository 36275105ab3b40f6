import { spokenCode } from '@cgt/shared/values/spoken-code'
import { Tag } from '../../ui/Tag'
import type { Ended } from './queries'

/** What became of the last decision. */
export function Decided({ decision: { join, accept }, byOther }: Ended) {
  const whose = `识别码 ${spokenCode(join.personId)}`
  if (byOther)
    return (
      <Tag tone="wait" icon="warning" isNews>
        {`${whose}：别的同事刚办过，你这次没有生效`}
      </Tag>
    )
  return (
    <Tag tone={accept ? 'good' : 'calm'} icon="check" isNews>
      {`${whose}：${accept ? '已同意' : '已回复不同意'}`}
    </Tag>
  )
}
