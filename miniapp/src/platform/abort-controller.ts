type Listener = () => void

class Signal {
  aborted = false
  reason: unknown
  private readonly listeners = new Set<Listener>()

  addEventListener(_: 'abort', listener: Listener) {
    this.listeners.add(listener)
  }

  removeEventListener(_: 'abort', listener: Listener) {
    this.listeners.delete(listener)
  }

  fire(reason: unknown) {
    if (this.aborted) return
    this.aborted = true
    this.reason = reason
    for (const listener of Array.from(this.listeners)) listener()
  }
}

/** As much of AbortController as TanStack Query uses: WeChat has none, and queries would wait for ever. */
export class AbortController {
  readonly signal = new Signal()

  abort(reason?: unknown) {
    this.signal.fire(reason)
  }
}
