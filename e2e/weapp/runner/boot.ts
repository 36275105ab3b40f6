import * as glassEasel from 'glass-easel'
import type { WeappPayload } from '../payload.ts'
import { type AppService, createAppService } from './app-service.ts'
import { createPageStack } from './page-stack.ts'
import { type BootOptions, newSim, type Sim, setOnline } from './sim.ts'
import { createView } from './view.ts'
import { createWx } from './wx.ts'

/** Starts a weapp build in this browser page and opens its first page. */
function boot(payload: WeappPayload, options: BootOptions): Sim {
  const sim = newSim(payload, options)
  glassEasel.globalOptions.throwGlobalError = false
  glassEasel.addGlobalErrorListener((error: unknown) => {
    sim.errors.push(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return false
  })
  let view: ReturnType<typeof createView>
  const stack = createPageStack(sim, (path) => view.page(path))
  const service: AppService = createAppService(sim, createWx(sim, stack))
  view = createView(sim, service)
  const path = payload.pages[0] ?? ''
  service.launch({ path, query: {}, scene: 1001, referrerInfo: {} })
  stack.reLaunch(`/${path}`)
  return sim
}

declare global {
  var bootWeapp: typeof boot
  var setWeappOnline: (online: boolean) => void
}

globalThis.bootWeapp = boot
globalThis.setWeappOnline = (online) => setOnline(globalThis.weapp, online)
