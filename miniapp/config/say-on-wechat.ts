import type { IPluginContext, TaroPlatformBase } from '@tarojs/service'

const onView = [
  'label',
  'checked',
  'current',
  'disabled',
  'expanded',
  'hidden',
  'level',
  'modal',
  'selected',
]

/** By the names of Taro's templates. */
const carried: Readonly<Record<string, readonly string[]>> = {
  view: onView,
  'static-view': onView,
  input: ['label', 'invalid', 'describedby'],
}

const camelCase = (name: string) => `aria${name[0]?.toUpperCase()}${name.slice(1)}`

/** Where Taro puts a prop that its templates do not know: under the prop's own name, in camel case. */
const attributes = (names: readonly string[]) => ({
  // WeChat's word for `role`.
  'aria-role': 'i.role',
  ...Object.fromEntries(names.map((name) => [`aria-${name}`, `i.${camelCase(name)}`])),
})

/** What is said to a screen reader reaches WeChat too: Taro's own templates leave it out. */
export default (ctx: IPluginContext): void => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn({ template }: Partial<TaroPlatformBase>) {
      // H5 has elements, and no templates.
      if (!template) return
      const taros = template.createMiniComponents.bind(template)
      template.createMiniComponents = (components) => {
        const made = taros(components)
        for (const [name, names] of Object.entries(carried))
          Object.assign(made[name] ?? {}, attributes(names))
        return made
      }
    },
  })
}
