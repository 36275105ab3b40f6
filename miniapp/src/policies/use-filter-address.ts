import { useDidShow, useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { chooseRole, occasion } from '../eligibility/occasion'
import { writeAddress } from '../platform/address'
import { tabs } from '../platform/navigate'
import { useStored } from '../platform/stored'
import { plainParam } from '../platform/url'
import { filter, narrow } from './filter'

type Params = Readonly<Record<string, string | undefined>>

/** An address that was kept or sent says what the list was narrowed by. */
function adopt({ role, text, region, industry }: Params) {
  if (role === 'worker' || role === 'enterprise') chooseRole(role)
  if (text ?? region ?? industry) narrow({ text: plainParam(text) ?? '', region, industry })
}

function write(id: string | undefined) {
  const { text, region, industry } = filter.read()
  const { role } = occasion.read()
  writeAddress(tabs.services, {
    role: role ?? undefined,
    text: text || undefined,
    region,
    industry,
    id,
  })
}

/** Keeps the filters and the policy looked at in the address of 办事. */
export function useFilterAddress(id: string | undefined): void {
  const { params } = useRouter()
  const narrowed = useStored(filter)
  const { role } = useStored(occasion)
  useEffect(() => adopt(params), [params])
  useDidShow(() => write(id))
  // biome-ignore lint/correctness/useExhaustiveDependencies: written again whenever one of them changes
  useEffect(() => write(id), [id, narrowed, role])
}
