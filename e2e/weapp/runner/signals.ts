type Listener = (value: unknown) => void

/** What WeChat tells the app by `wx.onX`. */
export interface Signals {
  on(name: string, listener: Listener): void
  off(name: string, listener?: Listener): void
  fire(name: string, value: unknown): void
}

export function createSignals(): Signals {
  const listeners = new Map<string, Set<Listener>>()
  const of = (name: string) => {
    const known = listeners.get(name) ?? new Set()
    listeners.set(name, known)
    return known
  }
  return {
    on: (name, listener) => void of(name).add(listener),
    off(name, listener) {
      if (listener) of(name).delete(listener)
      else of(name).clear()
    },
    fire(name, value) {
      for (const listener of [...of(name)]) listener(value)
    },
  }
}
