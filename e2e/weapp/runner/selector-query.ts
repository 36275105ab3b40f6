import { type Sim, topPage } from './sim.ts'

type Callback = (value: unknown) => void

/** Measured from the page's own corner: WeChat's bars are outside it. */
function rectOf(host: Element, element: Element) {
  const from = host.getBoundingClientRect()
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect()
  return {
    id: element.id,
    dataset: {},
    left: left - from.left,
    top: top - from.top,
    right: right - from.left,
    bottom: bottom - from.top,
    width,
    height,
  }
}

/** `wx.createSelectorQuery` over the page in front. */
export function createSelectorQuery(sim: Sim) {
  const reads: (() => unknown)[] = []
  const { host } = topPage(sim)
  const elements = (selector: string) =>
    selector === ':viewport' ? [host] : [...host.querySelectorAll(selector)]
  const select = (find: () => unknown) => {
    const add = (done: Callback | undefined, read: (found: unknown) => unknown) => {
      reads.push(() => {
        const value = read(find())
        done?.(value)
        return value
      })
      return query
    }
    return {
      boundingClientRect: (done?: Callback) => add(done, (found) => found),
      scrollOffset: (done?: Callback) =>
        add(done, () => ({ scrollTop: host.scrollTop, scrollLeft: 0 })),
      fields: (_: object, done?: Callback) => add(done, (found) => found),
    }
  }
  const first = (selector: string) => () => {
    const [element] = elements(selector)
    return element ? rectOf(host, element) : null
  }
  const query = {
    in: () => query,
    select: (selector: string) => select(first(selector)),
    selectAll: (selector: string) =>
      select(() => elements(selector).map((element) => rectOf(host, element))),
    selectViewport: () => select(first(':viewport')),
    exec(done?: (values: unknown[]) => void) {
      window.setTimeout(() => done?.(reads.map((read) => read())), 0)
      return query
    },
  }
  return query
}
