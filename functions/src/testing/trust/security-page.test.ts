import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { contracts } from '../../contracts.ts'
import { operations } from '../operations.ts'
import { realPack } from '../real-pack.ts'
import { habits } from '../sources/habits.ts'
import { phoneSources, runtimeSources } from '../sources/runtime-sources.ts'

const root = new URL('../../../../', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, root), 'utf8')
const page = read('docs/security.md')
const sources = runtimeSources()
const all = sources.map(({ text }) => text).join('\n')

/** The rows of the table below a heading, each as its cells. */
function rowsBelow(heading: string): readonly (readonly string[])[] {
  const from = page.indexOf(`${heading}\n`)
  expect(from, heading).toBeGreaterThanOrEqual(0)
  const lines = page.slice(from).split('\n')
  const start = lines.findIndex((line) => line.startsWith('| ---'))
  const rest = lines.slice(start + 1)
  return rest
    .slice(
      0,
      rest.findIndex((line) => !line.startsWith('|')),
    )
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
}

const firsts = (heading: string) => rowsBelow(heading).map(([first = '']) => first)
const quoted = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
const found = (pattern: RegExp, text = all) =>
  [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].sort()

describe('docs/security.md', () => {
  it('names every way to sign in', () => {
    const giving = Object.entries(contracts.identity)
      .filter(([, { access, output }]) => access === 'public' && 'accessToken' in shapeOf(output))
      .map(([name]) => name)
    expect(giving.length).toBeGreaterThan(0)
    expect(firsts('## 怎样登录').flatMap(quoted).sort()).toEqual(giving.sort())
  })

  it('has every number of the sessions as the code has it', () => {
    const rows = rowsBelow('## 会话')
    expect(rows).toHaveLength(7)
    for (const [name = '', value = ''] of rows)
      expect(all).toContain(`const ${quoted(name)[0]} = ${value}\n`)
  })

  it('lists every limit there is, with its number', () => {
    const limits = [...all.matchAll(/name: '([^']+)', most: (\S+), inSeconds: (\S+) }/g)]
    const said = rowsBelow('## 次数上限').map((row) => row.slice(0, 3).join(' '))
    expect(limits.length).toBeGreaterThan(0)
    expect([...said].sort()).toEqual(limits.map((found) => found.slice(1).join(' ')).sort())
  })

  it('names for each rule about what must agree the test that shows it', () => {
    const tests = rowsBelow('## 几项合在一起怎样算对').map(([, test = '']) => quoted(test)[0] ?? '')
    expect(tests).not.toEqual([])
    expect(tests.filter((file) => !existsSync(new URL(file, root)))).toEqual([])
  })

  it('names operations that exist as the costly ones', () => {
    const names = operations.map(({ name }) => name)
    const said = firsts('## 费力的操作').flatMap(quoted)
    expect(said).not.toEqual([])
    expect(said.filter((name) => !names.includes(name))).toEqual([])
  })

  it('has in its classes every sensitive fact of the catalogue', () => {
    const line = page.split('\n').find((one) => one.startsWith('敏感的事实：')) ?? ''
    const sensitive = realPack()
      .facts.filter(({ sensitivity }) => sensitivity === 'sensitive')
      .map(({ key }) => key)
      // What is counted in a list is told with the list.
      .filter((key) => !key.startsWith('child.') && !key.includes('['))
    expect([...new Set(quoted(line))].sort()).toEqual(sensitive.sort())
  })

  it('says of every kind of sealed field who may read it', () => {
    const sealing = sources.filter(
      ({ file, text }) =>
        /\bsealField\(|[^.\w]seal\([^\n]*random/.test(text) && !/crypto|field-cipher/.test(file),
    )
    expect(firsts('封存的字段，和谁读得到：').flatMap(quoted).sort()).toEqual(
      sealing.map(({ file }) => file),
    )
  })

  it('names every secret of the deployment', () => {
    const { params } = parse(read('serverless.yml')) as {
      readonly params: { readonly default: Readonly<Record<string, string>> }
    }
    const secrets = Object.entries(params.default)
      .filter(([, value]) => value.includes('secretsmanager'))
      .map(([name]) => name)
    expect(firsts('## 密钥').flatMap(quoted).sort()).toEqual(secrets.sort())
  })

  it('lists every file that holds cryptography, and no other', () => {
    const holds = habits.find(({ name }) => name === 'holds its cryptography in these files')
    expect(firsts('用到密码学的文件：').flatMap(quoted)).toEqual(holds?.places)
  })

  it('names every service outside that is spoken to', () => {
    expect(firsts('## 和谁通信').flatMap(quoted).sort()).toEqual(found(/'(\w+_ORIGIN)'/g))
  })

  it('lists every line that may stand in the log', () => {
    const said = found(/\blog\.(?:info|warn|error)\(\s*'([^']+)'/g)
    expect([...firsts('## 日志')].sort()).toEqual(said)
  })

  it('says how soon a flaw in what others wrote is mended', () => {
    expect(rowsBelow('## 别人写的代码').map((row) => row.slice(0, 2))).toEqual([
      ['严重', '2 天'],
      ['高', '7 天'],
      ['中', '30 天'],
      ['低', '90 天'],
    ])
  })
})

const shapeOf = (type: unknown): object =>
  (type as { readonly def?: { readonly shape?: object } }).def?.shape ?? {}

/** What would let a text of somebody's become code, markup or another page. */
const dangerous =
  /dangerouslySetInnerHTML|\.(inner|outer)HTML\b|insertAdjacentHTML|RichText|document\.write|\beval\(|new Function\(|postMessage|location\.(assign\(|replace\(|href\s*=[^=])/

describe('the program on the phone', () => {
  it('writes no markup and makes no code of a text, on the phone either', () => {
    const files = phoneSources()
    expect(files.length).toBeGreaterThan(100)
    expect(files.filter(({ text }) => dangerous.test(text)).map(({ file }) => file)).toEqual([])
    expect(dangerous.test('<div dangerouslySetInnerHTML={{ __html: name }} />')).toBe(true)
  })

  it('has only addresses of the web in the catalogue, for people to open', () => {
    const urls = found(/"url":"([^"]*)"/g, JSON.stringify(realPack()))
    expect(urls.length).toBeGreaterThan(50)
    expect(urls.filter((url) => !/^https?:\/\/[^\s]+$/.test(url))).toEqual([])
  })
})
