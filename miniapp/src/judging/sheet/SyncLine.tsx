import { useOnline } from '../../platform/network'
import type { Tone } from '../../ui/Card'
import type { IconName } from '../../ui/Icon'
import { Tag } from '../../ui/Tag'
import type { OwnSheet } from '../sheet-state'

type Said = readonly [tone: Tone, icon: IconName, words: string]

function saidOf({ state, kept }: OwnSheet, online: boolean): Said {
  if (state === 'apart') return ['wait', 'warning', '两处不同，请选一份']
  if (state === 'refused') return ['wait', 'warning', '没收下，存在手机上']
  if (state === 'waiting')
    return online ? ['calm', 'save', '已存到手机'] : ['wait', 'offline', '没有网络，已存在手机上']
  return kept ? ['good', 'check', '已同步'] : ['past', 'dash', '还没打分']
}

/** Where what was marked is now: it is always said, so that nobody wonders. */
export function SyncLine({ own }: { readonly own: OwnSheet }) {
  const [tone, icon, words] = saidOf(own, useOnline())
  return (
    <Tag tone={tone} icon={icon} isNews>
      {words}
    </Tag>
  )
}
