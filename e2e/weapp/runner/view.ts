import * as glassEasel from 'glass-easel'
import type { AppService } from './app-service.ts'
import { defineBuiltins } from './builtin-components.ts'
import { resolvePath, type Sim, topPage } from './sim.ts'
import { buttonActs } from './wechat-button.ts'

type Method = (this: unknown, argument: unknown) => unknown
type Definition = Record<string, unknown>

/** A page's component in the view layer. */
export interface PageView {
  readonly definition: Definition
  mount(
    host: HTMLElement,
    callPage: (name: string, argument: unknown) => unknown,
  ): glassEasel.GeneralComponent
}

interface EventLike {
  getEventName?: () => string
  type: string
  timeStamp: number
  detail: unknown
  mark?: object
  target: { id: string; dataset: object }
  currentTarget: { id: string; dataset: object }
}

const touch = { identifier: 0, pageX: 0, pageY: 0, clientX: 0, clientY: 0 }

const plainTarget = (target: EventLike['target'] | undefined) =>
  target && { id: target.id, dataset: { ...target.dataset }, offsetLeft: 0, offsetTop: 0 }

/** The event as WeChat hands it to the app service: plain data. */
function plainEvent(argument: unknown): unknown {
  const event = argument as EventLike | undefined
  if (!event?.getEventName) return argument
  return {
    type: event.type,
    timeStamp: event.timeStamp,
    detail: event.detail,
    mark: event.mark ?? {},
    target: plainTarget(event.target),
    currentTarget: plainTarget(event.currentTarget),
    touches: [touch],
    changedTouches: [touch],
  }
}

const methodsOf = (definition: Definition) =>
  Object.entries(definition).filter(
    (entry): entry is [string, Method] => typeof entry[1] === 'function',
  )

interface SharedCard {
  readonly promise?: Promise<object>
}

/** A card that comes later, when it is promised, stands for the one given at once. */
const cardOf = async ({ promise, ...given }: SharedCard): Promise<object> => promise ?? given

/** WeChat's component framework over the page's DOM, with the app's own templates. */
export function createView(sim: Sim, service: AppService) {
  const context = new glassEasel.CurrentWindowBackendContext()
  context.onEvent((target, type, detail, options) => {
    const event = new glassEasel.Event(type, detail as object, options)
    glassEasel.Event.dispatchEvent(target, event)
    return event.getEventBubbleStatus()
  })
  const space = new glassEasel.ComponentSpace('', undefined)
  const share = () => {
    const { instance } = topPage(sim)
    const { onShareAppMessage } = instance
    if (typeof onShareAppMessage === 'function')
      void cardOf(onShareAppMessage.call(instance, { from: 'button' })).then((card) =>
        sim.shared.push(card),
      )
  }
  defineBuiltins(space, buttonActs(sim, share))
  const groupList = new Function(`return ${sim.payload.templates}`)() as Record<string, unknown>
  const template = (path: string) => ({ groupList, content: groupList[path] })
  const define = (definition: object) =>
    space.defineComponent(definition as Parameters<typeof space.defineComponent>[0])
  const components = new Map<string, ReturnType<typeof define>>()
  const pages = new Map<string, PageView>()

  function useComponents(path: string) {
    const used = sim.payload.json[path]?.usingComponents ?? {}
    for (const [alias, to] of Object.entries(used))
      space.setGlobalUsingComponent(alias, component(resolvePath(path, to)) as never)
  }

  function component(path: string) {
    const known = components.get(path)
    if (known) return known
    const { options, properties, data, observers, lifetimes, attached, methods } =
      service.definitionOf(path) as Record<string, Definition | undefined>
    const made = define({
      is: path,
      options: { virtualHost: Boolean(options?.virtualHost), writeIdToDOM: true },
      template: template(path),
      properties: properties ?? {},
      data: data ?? {},
      observers,
      lifetimes: lifetimes ?? (attached ? { attached } : {}),
      methods: Object.fromEntries(
        methodsOf(methods ?? {}).map(([name, method]) => [
          name,
          function (this: unknown, argument: unknown) {
            return method.call(this, plainEvent(argument))
          },
        ]),
      ),
    })
    components.set(path, made)
    useComponents(path)
    return made
  }

  function page(path: string): PageView {
    const known = pages.get(path)
    if (known) return known
    const definition = service.definitionOf(path)
    useComponents(path)
    const callers = new WeakMap<object, (name: string, argument: unknown) => unknown>()
    const made = define({
      is: path,
      options: { writeIdToDOM: true },
      template: template(path),
      data: structuredClone(definition.data ?? {}),
      methods: Object.fromEntries(
        methodsOf(definition).map(([name]) => [
          name,
          function (this: object, argument: unknown) {
            return callers.get(this)?.(name, plainEvent(argument))
          },
        ]),
      ),
    })
    const view: PageView = {
      definition,
      mount(host, callPage) {
        const root = glassEasel.Component.createWithContext('wx-page-root', made.general(), context)
        callers.set(root, callPage)
        const placeholder = document.createElement('span')
        host.appendChild(placeholder)
        glassEasel.Element.replaceDocumentElement(root, host as never, placeholder as never)
        return root as glassEasel.GeneralComponent
      },
    }
    pages.set(path, view)
    return view
  }

  return { page }
}
