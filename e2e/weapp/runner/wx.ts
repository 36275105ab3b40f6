import type { PageStack } from './page-stack.ts'
import { createSelectorQuery } from './selector-query.ts'
import type { Sim, WxRequest } from './sim.ts'
import { wxCall } from './wx-call.ts'
import { canvasApi } from './wx-canvas.ts'
import { barsApi, navigationApi } from './wx-navigation.ts'
import { placesApi } from './wx-places.ts'
import { privacyApi } from './wx-privacy.ts'
import { storageApi } from './wx-storage.ts'
import { systemApi } from './wx-system.ts'

const nothing = () => undefined

const signalNames = (
  'AppShow AppHide Error UnhandledRejection PageNotFound ThemeChange NetworkStatusChange WindowResize ' +
  'MemoryWarning KeyboardHeightChange AppRoute'
).split(' ')

const signalsApi = ({ signals }: Sim) =>
  Object.fromEntries(
    signalNames.flatMap((name) => [
      [`on${name}`, (listener: (value: unknown) => void) => signals.on(name, listener)],
      [`off${name}`, (listener?: (value: unknown) => void) => signals.off(name, listener)],
    ]),
  )

/** Every code works once, as WeChat's do. */
function loginApi(sim: Sim) {
  const person = sim.options.person ?? 'somebody'
  return wxCall(sim, 'login', () => ({ code: `${person}-${Math.random().toString(36).slice(2)}` }))
}

function requestApi(sim: Sim) {
  return wxCall(sim, 'request', async (options: WxRequest) => {
    const { url, method = 'GET', data, header } = options
    if (!/^https?:\/\//.test(url)) throw new Error(`invalid url "${url}"`)
    const sent = {
      url,
      method,
      ...(data === undefined ? {} : { data }),
      ...(header ? { header } : {}),
    }
    sim.requests.push(sent)
    if (!sim.online) throw new Error('net::ERR_INTERNET_DISCONNECTED')
    sim.pending.add(sent)
    const answer = await sim.options.request(sent).finally(() => sim.pending.delete(sent))
    return { header: {}, cookies: [], ...answer }
  })
}

/** WeChat's own sheet for alerts; its user says yes to all. */
const alertsApi = (sim: Sim) => ({
  requestSubscribeMessage: wxCall(sim, 'requestSubscribeMessage', ({ tmplIds }: Subscribing) =>
    Object.fromEntries(tmplIds.map((id) => [id, 'accept'])),
  ),
})

interface Subscribing {
  readonly tmplIds: readonly string[]
}

/** The `wx` object. A name that is not here is noted in `sim.missing`. */
export function createWx(sim: Sim, stack: PageStack): object {
  const does = (...names: string[]) =>
    Object.fromEntries(names.map((name) => [name, wxCall(sim, name, nothing)]))
  const wx: Record<string, unknown> = {
    nextTick: (run: () => void) => Promise.resolve().then(run),
    request: requestApi(sim),
    login: loginApi(sim),
    ...alertsApi(sim),
    createSelectorQuery: () => createSelectorQuery(sim),
    ...does('showToast', 'hideToast', 'stopPullDownRefresh'),
    ...signalsApi(sim),
    ...systemApi(sim),
    ...storageApi(sim),
    ...canvasApi(sim),
    ...placesApi(sim),
    ...privacyApi(sim),
    ...navigationApi(sim, stack),
    ...barsApi(sim, stack),
  }
  return new Proxy(wx, {
    get(target, name) {
      if (typeof name === 'string' && !(name in target)) sim.missing.add(name)
      return target[name as string]
    },
  })
}
