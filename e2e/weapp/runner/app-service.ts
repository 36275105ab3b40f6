import { absentInWechat, appGlobal, inertFunction } from './app-globals.ts'
import { resolvePath, type Sim } from './sim.ts'

type Definition = Record<string, unknown>

/** The app's JavaScript side: loads its modules and keeps what they register. */
export interface AppService {
  /** What `Page()` or `Component()` registered in the module of that path. */
  definitionOf(path: string): Definition
  launch(query: object): void
}

export function createAppService(sim: Sim, wx: object): AppService {
  const modules = new Map<string, { exports: unknown }>()
  const definitions = new Map<string, Definition>()
  const globals = appGlobal()
  let loading = ''
  let app: Definition = {}

  const register = (definition: Definition) => void definitions.set(loading, definition)
  const describe = (value: unknown) =>
    value instanceof Error
      ? (value.stack ?? value.message)
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value)
  const appConsole = {
    ...console,
    error: (...values: unknown[]) => void sim.errors.push(values.map(describe).join(' ')),
  }
  const scope: Record<string, unknown> = {
    wx,
    App: (definition: Definition) => {
      app = { ...definition }
    },
    Page: register,
    Component: register,
    Behavior: (definition: Definition) => definition,
    getApp: () => app,
    getCurrentPages: () => sim.stack.map(({ instance }) => instance),
    console: appConsole,
    Function: inertFunction(),
    globalThis: globals,
    global: globals,
  }

  function load(file: string): unknown {
    const known = modules.get(file)
    if (known) return known.exports
    const source = sim.payload.js[file]
    if (source === undefined) throw new Error(`module '${file}' is not defined`)
    const module = { exports: {} as unknown }
    modules.set(file, module)
    const require = (to: string) => {
      const path = resolvePath(file, to)
      const found = [path, `${path}.js`, `${path}/index.js`].find((name) => name in sim.payload.js)
      return load(found ?? path)
    }
    const names = ['require', 'module', 'exports', ...Object.keys(scope), ...absentInWechat]
    // The runner plays WeChat's loader; the app itself sees only the inert Function above.
    const run = new Function(...names, `${source}\n//# sourceURL=weapp:///${file}`)
    run.call(undefined, require, module, module.exports, ...Object.values(scope))
    return module.exports
  }

  const call = (hook: string, argument: object) => {
    const method = app[hook]
    if (typeof method === 'function') method.call(app, argument)
  }

  return {
    definitionOf(path) {
      if (!definitions.has(path)) {
        const before = loading
        loading = path
        load(`${path}.js`)
        loading = before
      }
      const definition = definitions.get(path)
      if (!definition) throw new Error(`neither Page() nor Component() was called by ${path}`)
      return definition
    },
    launch(options) {
      load('app.js')
      call('onLaunch', options)
      call('onShow', options)
    },
  }
}
