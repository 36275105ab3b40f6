import { createRequire } from 'node:module'
import { builtinTags } from './runner/builtin-tags.ts'

interface TemplateGroup {
  addTmpl(path: string, source: string): readonly { message?: string }[] | undefined
  addScript(path: string, source: string): void
  getTmplGenObjectGroups(): string
}

const { TmplGroup } = createRequire(import.meta.url)('glass-easel-template-compiler') as {
  TmplGroup: new () => TemplateGroup
}

const builtin = new Set<string>(builtinTags)

// Built-in tags are rendered as `wx-view` …, so that no HTML element of that name takes part.
const renameTags = (wxml: string) =>
  wxml.replace(/<(\/?)([a-zA-Z][\w-]*)/g, (whole, slash: string, tag: string) =>
    builtin.has(tag) ? `<${slash}wx-${tag}` : whole,
  )

export interface Templates {
  /** An expression that gives the list of template groups. */
  readonly source: string
  readonly warnings: readonly string[]
}

/** Compiles WXML and WXS with WeChat's own template compiler. */
export function compileTemplates(
  files: readonly string[],
  read: (file: string) => string,
): Templates {
  const group = new TmplGroup()
  const ending = (end: string) => files.filter((file) => file.endsWith(end))
  for (const file of ending('.wxs')) group.addScript(file.slice(0, -4), read(file))
  const warnings = ending('.wxml').flatMap((file) =>
    (group.addTmpl(file.slice(0, -5), renameTags(read(file))) ?? []).map(
      (warning) => `${file}: ${warning.message ?? JSON.stringify(warning)}`,
    ),
  )
  return { source: group.getTmplGenObjectGroups(), warnings }
}
