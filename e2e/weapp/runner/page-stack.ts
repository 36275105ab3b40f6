import * as glassEasel from 'glass-easel'
import { drawChrome, isTab, newBar, openScreen, useStyle } from './chrome.ts'
import { lostInText } from './lost-in-text.ts'
import { type OpenPage, type PageInstance, type Sim, topPage } from './sim.ts'
import type { PageView } from './view.ts'

const maxPages = 10

export interface PageStack {
  navigateTo(url: string): void
  redirectTo(url: string): void
  reLaunch(url: string): void
  switchTab(url: string): void
  navigateBack(delta: number): void
}

function setPath(data: Record<string, unknown>, path: string, value: unknown) {
  const keys = path
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter(Boolean)
  const last = keys.pop() ?? path
  let at = data
  for (const [i, key] of keys.entries()) {
    at[key] ??= /^\d+$/.test(keys[i + 1] ?? last) ? [] : {}
    at = at[key] as Record<string, unknown>
  }
  at[last] = value
}

const screenOf = ({ host }: OpenPage): HTMLElement => host.parentElement ?? host

const callHook = (page: OpenPage, hook: string, argument?: unknown) => {
  const method = page.instance[hook]
  if (typeof method === 'function') method.call(page.instance, argument)
}

export function createPageStack(sim: Sim, viewOf: (path: string) => PageView): PageStack {
  function parse(url: string): { path: string; query: Record<string, string> } {
    const [at = '', search = ''] = url.split('?')
    const path = at.replace(/^\//, '')
    if (!sim.payload.pages.includes(path)) throw new Error(`page "${path}" is not found`)
    const pairs = search
      .split('&')
      .filter(Boolean)
      .map((pair) => pair.split('=').map(decodeURIComponent))
    return { path, query: Object.fromEntries(pairs) }
  }

  function newInstance(path: string, query: object, view: PageView): PageInstance {
    const data = structuredClone(view.definition.data ?? {}) as Record<string, unknown>
    return { ...view.definition, route: path, options: query, data, setData: () => undefined }
  }

  function hide(page: OpenPage) {
    const { style } = screenOf(page)
    if (style.display === 'none') return
    style.display = 'none'
    callHook(page, 'onHide')
  }

  function open(path: string, query: object) {
    if (sim.stack.length >= maxPages) throw new Error('webview count limit exceed')
    const view = viewOf(path)
    const host = openScreen(sim, path)
    const instance = newInstance(path, query, view)
    for (const page of sim.stack) hide(page)
    useStyle(sim, path)
    const component = view.mount(host, (name, argument) => {
      const method = instance[name]
      return typeof method === 'function' ? method.call(instance, argument) : undefined
    })
    // What crosses from the app service to the view is JSON, and its size is what a slow phone pays for.
    instance.setData = (data, done) => {
      const json = JSON.stringify(data, (_, value) => (value === undefined ? null : value))
      sim.setData.calls += 1
      sim.setData.bytes += new TextEncoder().encode(json).length
      const changes = JSON.parse(json) as Record<string, unknown>
      for (const [key, value] of Object.entries(changes)) setPath(instance.data, key, value)
      component.setData(
        Object.fromEntries(
          Object.entries(changes).map(([key, value]) => [key.replace(/\.\[/g, '['), value]),
        ),
      )
      for (const lost of lostInText(host)) sim.errors.push(lost)
      if (done) Promise.resolve().then(() => done.call(instance))
    }
    const page: OpenPage = { path, host, instance, component, bar: newBar(sim, path) }
    sim.stack.push(page)
    callHook(page, 'onLoad', query)
    callHook(page, 'onShow')
    window.setTimeout(() => callHook(page, 'onReady'), 0)
    drawChrome(sim, stack)
  }

  function close() {
    const page = sim.stack.pop()
    if (!page) return
    callHook(page, 'onUnload')
    glassEasel.Element.pretendDetached(page.component as glassEasel.Element)
    screenOf(page).remove()
  }

  function show() {
    const page = topPage(sim)
    screenOf(page).style.display = ''
    useStyle(sim, page.path)
    callHook(page, 'onShow')
    drawChrome(sim, stack)
  }

  function leaveTab() {
    const page = sim.stack.pop()
    if (!page) return
    hide(page)
    sim.tabs.set(page.path, page)
  }

  const stack: PageStack = {
    navigateTo(url) {
      const { path, query } = parse(url)
      if (isTab(sim, path)) throw new Error('can not navigateTo a tabbar page')
      open(path, query)
    },
    redirectTo(url) {
      const { path, query } = parse(url)
      if (isTab(sim, path)) throw new Error('can not redirectTo a tabbar page')
      close()
      open(path, query)
    },
    reLaunch(url) {
      const { path, query } = parse(url)
      while (sim.stack.length > 0) close()
      open(path, query)
    },
    switchTab(url) {
      const { path } = parse(url)
      if (!isTab(sim, path)) throw new Error('can not switch to no-tabBar page')
      while (sim.stack.length > 0 && !isTab(sim, topPage(sim).path)) close()
      leaveTab()
      const kept = sim.tabs.get(path)
      if (!kept) return open(path, {})
      sim.tabs.delete(path)
      sim.stack.push(kept)
      show()
    },
    navigateBack(delta) {
      for (let i = 0; i < delta && sim.stack.length > 1; i++) close()
      show()
    },
  }
  return stack
}
