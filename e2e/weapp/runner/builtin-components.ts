import type { ComponentSpace } from 'glass-easel'
import { ariaObservers, ariaProperties } from './aria.ts'
import { builtinTags } from './builtin-tags.ts'
import { openDatePicker } from './native-picker.ts'
import type { ButtonActs } from './wechat-button.ts'

interface BuiltinInstance {
  readonly data: Record<string, unknown>
  $$: HTMLElement
  triggerEvent(type: string, detail: unknown, options: object): void
  setData(data: object): void
  inner?: HTMLInputElement | HTMLImageElement
}

interface BuiltinDefinition {
  readonly properties?: Record<string, unknown>
  readonly lifetimes?: Record<string, (this: BuiltinInstance) => void>
  readonly observers?: Record<string, (this: BuiltinInstance) => void>
}

const any = (value: unknown) => ({ type: null, value })

const asText = (value: unknown) => (value === undefined || value === null ? '' : String(value))

const inputModes: Readonly<Record<string, string>> = { number: 'numeric', digit: 'decimal' }

/** Pushes the component's properties into the real input element. */
function syncField(field: BuiltinInstance) {
  const element = field.inner as HTMLInputElement | undefined
  if (!element) return
  const { value, placeholder, disabled, password, maxlength, type } = field.data
  // Writing an equal value would move the caret.
  if (element.value !== asText(value)) element.value = asText(value)
  element.placeholder = asText(placeholder)
  element.disabled = Boolean(disabled)
  if (element.tagName === 'INPUT') element.type = password ? 'password' : 'text'
  if (Number(maxlength) > 0) element.maxLength = Number(maxlength)
  element.inputMode = inputModes[asText(type)] ?? 'text'
}

function attachField(field: BuiltinInstance, tag: 'input' | 'textarea') {
  const element = document.createElement(tag) as HTMLInputElement
  field.inner = element
  field.$$.appendChild(element)
  syncField(field)
  const tell = (type: string, detail: object) => field.triggerEvent(type, detail, {})
  for (const type of ['input', 'change', 'focus', 'blur'])
    element.addEventListener(type, (event) => event.stopPropagation())
  element.addEventListener('input', () =>
    tell('input', { value: element.value, cursor: element.value.length }),
  )
  element.addEventListener('focus', () => tell('focus', { value: element.value, height: 0 }))
  element.addEventListener('blur', () => tell('blur', { value: element.value, cursor: 0 }))
  element.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key === 'Enter') tell('confirm', { value: element.value })
  })
}

const field = (tag: 'input' | 'textarea'): BuiltinDefinition => ({
  properties: {
    value: any(''),
    placeholder: String,
    type: String,
    password: Boolean,
    disabled: Boolean,
    maxlength: Number,
    focus: Boolean,
    name: String,
    confirmType: String,
    placeholderClass: String,
    placeholderStyle: String,
  },
  lifetimes: {
    attached() {
      attachField(this, tag)
    },
  },
  observers: {
    '**'() {
      syncField(this)
    },
  },
})

/** Only dates: the app draws every other chooser itself. */
function choose(picker: BuiltinInstance) {
  const { mode, value, start, end, fields } = picker.data
  if (mode !== 'date') throw new Error(`the runner has no ${asText(mode)} picker`)
  const asked = {
    value: asText(value),
    start: asText(start),
    end: asText(end),
    months: fields === 'month',
  }
  openDatePicker(asked, (chosen) => picker.triggerEvent('change', { value: chosen }, {}))
}

const special: Readonly<Record<string, BuiltinDefinition>> = {
  input: field('input'),
  textarea: field('textarea'),
  image: {
    properties: { src: String, mode: String },
    lifetimes: {
      attached() {
        this.inner = document.createElement('img')
        this.$$.appendChild(this.inner)
        if (this.data.src) this.inner.src = String(this.data.src)
      },
    },
    observers: {
      src() {
        if (this.inner && this.data.src) this.inner.src = String(this.data.src)
      },
    },
  },
  picker: {
    properties: {
      mode: String,
      range: any([]),
      value: any(null),
      rangeKey: String,
      start: String,
      end: String,
      fields: String,
      disabled: Boolean,
    },
    lifetimes: {
      attached() {
        this.$$.addEventListener('click', () => choose(this))
      },
    },
  },
  'rich-text': {
    properties: { nodes: any('') },
    observers: {
      nodes() {
        this.$$.innerHTML = typeof this.data.nodes === 'string' ? this.data.nodes : ''
      },
    },
  },
  'root-portal': { properties: { enable: Boolean } },
}

/** WeChat's own button does something by itself, and tells the page what came of it. */
const button = (acts: ButtonActs): BuiltinDefinition => {
  const press = (pressed: BuiltinInstance) => {
    const tell = (type: string, detail: object) => pressed.triggerEvent(type, detail, {})
    const by: Readonly<Record<string, () => void>> = {
      share: acts.share,
      getPhoneNumber: () => void acts.tellPhone().then((detail) => tell('getphonenumber', detail)),
      agreePrivacyAuthorization: () => {
        acts.agree(pressed.$$.id)
        tell('agreeprivacyauthorization', {})
      },
    }
    by[asText(pressed.data.openType)]?.()
  }
  return {
    properties: { openType: String, disabled: Boolean },
    lifetimes: {
      attached() {
        this.$$.addEventListener('click', () => {
          if (!this.data.disabled) press(this)
        })
      },
    },
  }
}

/** Registers every built-in component as `wx-…` in the space. */
export function defineBuiltins(space: ComponentSpace, acts: ButtonActs) {
  for (const tag of builtinTags) {
    const { properties, observers, ...rest } =
      tag === 'button' ? button(acts) : (special[tag] ?? {})
    const definition = space.defineComponent({
      is: `wx/${tag}`,
      options: { writeIdToDOM: true, virtualHost: false },
      properties: { ...ariaProperties, ...properties },
      observers: { ...ariaObservers, ...observers },
      ...rest,
    } as Parameters<ComponentSpace['defineComponent']>[0])
    space.setGlobalUsingComponent(`wx-${tag}`, definition as never)
  }
}
