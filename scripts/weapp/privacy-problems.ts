import { privateInterfaces } from './private-interfaces.ts'
import { privateUsesIn } from './private-uses-in.ts'

/** What the app says it uses of WeChat's private interfaces, by name. */
export type Declared = Readonly<Record<string, { readonly information: string }>>

interface Built {
  readonly files: readonly string[]
  readonly read: (file: string) => string
  /** `__usePrivacyCheck__` of app.json. */
  readonly asks: boolean
}

const home = 'miniapp/src/platform/private-uses.ts'

function undeclared({ files, read }: Built, declared: Declared) {
  const used = new Map<string, string>()
  for (const file of files.filter((file) => /\.(js|wxml)$/.test(file)))
    for (const name of privateUsesIn(file, read(file))) used.set(name, file)
  return {
    used,
    problems: [...used]
      .filter(([name]) => !Object.hasOwn(declared, name))
      .map(
        ([name, file]) =>
          `${file}: uses ${name} (${privateInterfaces.get(name)}), which WeChat counts as private and ${home} does not declare`,
      ),
  }
}

/** The declaration and the code say the same, as WeChat's review wants; and WeChat asks before it gives anything. */
export function privacyProblems(built: Built, declared: Declared): readonly string[] {
  const { used, problems } = undeclared(built, declared)
  return [
    ...problems,
    ...Object.entries(declared).flatMap(([name, { information }]) => [
      ...(used.has(name) ? [] : [`${home} declares ${name}, which nothing uses`]),
      ...(privateInterfaces.get(name) === information
        ? []
        : [
            `${home} says ${name} is about ${information}; WeChat says ${privateInterfaces.get(name)}`,
          ]),
    ]),
    ...(used.size > 0 && !built.asks ? ['app.json: __usePrivacyCheck__ is not true'] : []),
  ]
}
