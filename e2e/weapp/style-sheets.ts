import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { builtinTags } from './runner/builtin-tags.ts'

const builtin = new Set<string>(builtinTags)

const renameSelectors = (css: string) =>
  css.replace(
    /(^|[}\s,>+~])(page|[a-z][a-z-]*)(?=[\s,.:{>+~[#])(?=[^{}]*\{)/g,
    (whole, before: string, tag: string) => {
      if (tag === 'page') return `${before}.wx-page`
      return builtin.has(tag) ? `${before}wx-${tag}` : whole
    },
  )

function withImports(dist: string, file: string, seen: Set<string>): string {
  const path = join(dist, file)
  if (!existsSync(path) || seen.has(path)) return ''
  seen.add(path)
  return readFileSync(path, 'utf8').replace(/@import\s+["']([^"']+)["'];?/g, (_, to: string) =>
    withImports(dist, join(dirname(file), to), seen),
  )
}

/** One WXSS file with all it imports, as CSS for a screen of `width` pixels. */
export const readWxss = (dist: string, file: string, width: number): string =>
  renameSelectors(withImports(dist, file, new Set()))
    .replace(/(-?\d*\.?\d+)rpx/g, (_, n: string) => `${((Number(n) * width) / 750).toFixed(3)}px`)
    // A page's viewport is what lies between WeChat's bars.
    .replace(/(\d)vh\b/g, '$1cqh')
