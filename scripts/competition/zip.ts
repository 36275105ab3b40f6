import { type Archive, archive } from '@cgt/shared/competitions/archive'
import { resultText } from '@cgt/shared/competitions/archive-problems'
import { canonical } from '@cgt/shared/eligibility/canonical'
import { sha256 } from '@cgt/shared/eligibility/sha256'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const names = { archive: 'archive.json', result: 'result.json', sums: 'SHA256SUMS' } as const

/** The earliest a ZIP can say: the same content gives the same bytes. */
const mtime = new Date(1980, 0, 1)

const sumsOf = (files: readonly (readonly [string, string])[]): string =>
  files.map(([name, text]) => `${sha256(text)}  ${name}\n`).join('')

/** An archive as a ZIP: all of it, its result by itself, and the sums of both as `sha256sum -c` reads them. */
export function zipArchive(one: Archive): Uint8Array {
  const files = [
    [names.archive, `${canonical(one)}\n`],
    [names.result, resultText(one.rows)],
  ] as const
  const all = [...files, [names.sums, sumsOf(files)] as const]
  return zipSync(Object.fromEntries(all.map(([name, text]) => [name, strToU8(text)])), { mtime })
}

function textsIn(bytes: Uint8Array): Record<string, string> {
  try {
    const files = Object.entries(unzipSync(bytes))
    return Object.fromEntries(files.map(([name, each]) => [name, strFromU8(each)]))
  } catch {
    throw new Error('这不是一个完整的 ZIP 文件，请重新下载存档再试。')
  }
}

function parsed(text: string): Archive {
  try {
    return archive.parse(JSON.parse(text))
  } catch {
    throw new Error(`${names.archive} 不是竞赛存档的样子，请重新下载存档再试。`)
  }
}

/** What is in a ZIP, and what of it does not fit its sums. Throws a sentence where it is no archive. */
export function unzipArchive(bytes: Uint8Array): { one: Archive; problems: readonly string[] } {
  const texts = textsIn(bytes)
  const wanted = [names.archive, names.result] as const
  const missing = [...wanted, names.sums].filter((name) => texts[name] === undefined)
  if (missing.length > 0) throw new Error(`ZIP 里缺 ${missing.join('、')}，请重新下载存档再试。`)
  const one = parsed(texts[names.archive] ?? '')
  const sums = new Map(
    (texts[names.sums] ?? '').split('\n').map((line) => [line.slice(66), line.slice(0, 64)]),
  )
  const others = wanted.filter((name) => sums.get(name) !== sha256(texts[name] ?? ''))
  const isSame = texts[names.result] === resultText(one.rows)
  return {
    one,
    problems: [
      ...others.map((name) => `${name} 和 ${names.sums} 里的指纹不一样，存档以后被改过。`),
      ...(isSame ? [] : [`${names.result} 和 ${names.archive} 里的成绩不一样。`]),
    ],
  }
}
