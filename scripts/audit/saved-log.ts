import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Checkpoint,
  openPublicKeys,
  type PublicKeys,
} from '../../functions/src/audit/checkpoint.ts'

function orSay<T>(act: () => T, sentence: string): T {
  try {
    return act()
  } catch (error) {
    throw new Error(sentence, { cause: error })
  }
}

/** The lines of a saved audit. Throws a sentence. */
export const readLines = (file: string): readonly string[] =>
  orSay(() => readFileSync(file, 'utf8'), `读不了 ${file}：没有这个文件，或没有权限。`)
    .replace(/\n$/, '')
    .split('\n')

/** Keeps an audit in a file of its own: one that is there already may be the last of its kind. */
export const saveLines = (file: string, lines: readonly string[]): void =>
  orSay(
    () => writeFileSync(file, `${lines.join('\n')}\n`, { flag: 'wx' }),
    `没有存：${file} 已经有了，或写不进去；请换一个文件名。`,
  )

/** The keys that are trusted: one to a file. Throws a sentence. */
export const readKeys = (folder: string): PublicKeys =>
  orSay(
    () =>
      openPublicKeys(readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))),
    `读不了 ${folder} 里的公钥；请用 --keys 指明文件夹，里面一个密钥一个 .pem。`,
  )

/** The checkpoint that was the last one known; nothing where none was kept. Throws a sentence. */
export const readKnown = (file: string): Checkpoint | undefined =>
  existsSync(file)
    ? orSay(
        () => JSON.parse(readFileSync(file, 'utf8')) as Checkpoint,
        `${file} 读不懂，不是记下的检查点；没有核对，也没有改动它。`,
      )
    : undefined
