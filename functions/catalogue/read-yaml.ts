import { readFileSync } from 'node:fs'
import { formatFailures } from '@cgt/shared/policies/format-failure'
import { isNode, LineCounter, parseDocument } from 'yaml'
import type * as z from 'zod/mini'

/** A fault of a catalogue file, with the line a person must look at. */
export interface FileFault {
  readonly file: string
  readonly line: number
  readonly path: string
  readonly words: string
}

export type Read<T> =
  | { readonly value: T; readonly faults?: undefined }
  | { readonly faults: readonly FileFault[] }

type Document = ReturnType<typeof parseDocument>

/** The line of the deepest part of `path` that was written at all. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const at = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    if (isNode(at) && at.range) return lines.linePos(at.range[0]).line
  }
  return 1
}

const pathText = (path: readonly PropertyKey[]): string =>
  path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('')

/** Reads one YAML 1.2 file as `schema` has it; `name` is how messages call the file. */
export function readYaml<T>(file: string, name: string, schema: z.ZodMiniType<T>): Read<T> {
  const lines = new LineCounter()
  const document = parseDocument(readFileSync(file, 'utf8'), {
    lineCounter: lines,
    merge: true,
    prettyErrors: false,
  })
  const broken = document.errors.map((error) => ({
    file: name,
    line: lines.linePos(error.pos[0]).line,
    path: '',
    words: `不是 YAML 1.2（${error.message}）`,
  }))
  if (broken.length > 0) return { faults: broken }
  const parsed = schema.safeParse(document.toJS({ maxAliasCount: 10_000 }))
  if (parsed.success) return { value: parsed.data }
  return {
    faults: formatFailures(parsed.error).map(({ path, words }) => ({
      file: name,
      line: lineOf(document, lines, path),
      path: pathText(path).replace(/^\./, ''),
      words,
    })),
  }
}
