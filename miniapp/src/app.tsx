import './platform/jitless'
// Before any component brings styles: theirs stand over the ground's.
import './ui/ground'
import { QueryClientProvider } from '@tanstack/react-query'
import { useDidHide, useDidShow, usePageNotFound } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { wireBeforeStoring } from './eligibility/before-storing'
import { PackProvider } from './eligibility/PackProvider'
import { howToStepUp, refreshSession } from './identity/queries'
import { CountUnread } from './messages/components/CountUnread'
import { openNotFound } from './platform/navigate'
import { watchNetwork } from './platform/network'
import { createQueryClient, setFocused, wireLifeCycle } from './platform/query'
import { wireRefresh } from './platform/session'
import { wireStepUp } from './platform/step-up'
import { watchPrivacy } from './platform/wechat-privacy'
import { packSource } from './policies/pack-source'
import { AskConsent } from './privacy/components/AskConsent'
import { KeepInStep } from './records/components/KeepInStep'
import { useInStep } from './records/consent'
import { SendScans } from './training/check-in/SendScans'

const queries = createQueryClient()

wireLifeCycle()
wireRefresh(refreshSession)
wireStepUp(howToStepUp)
wireBeforeStoring(() => (useInStep() ? <AskConsent /> : null))
watchNetwork()
watchPrivacy()

export default function App({ children }: PropsWithChildren) {
  useDidShow(() => setFocused(true))
  useDidHide(() => setFocused(false))
  usePageNotFound(openNotFound)
  return (
    <QueryClientProvider client={queries}>
      <PackProvider source={packSource}>
        <KeepInStep />
        <CountUnread />
        <SendScans />
        {children}
      </PackProvider>
    </QueryClientProvider>
  )
}
