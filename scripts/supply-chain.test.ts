import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

interface Locked {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly link?: true
  readonly license?: string
  readonly hasInstallScript?: true
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const root = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const all = Object.entries(
  (JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }).packages,
)
const ours = all.filter(([place]) => !place.includes('node_modules/'))
const theirs = all.filter(([place, { link }]) => place.includes('node_modules/') && !link)
const nameOf = (place: string): string => place.split('node_modules/').at(-1) ?? ''

/** Their authors state no licence in the package; each is a tool that no deployment carries. */
const unstated = [
  'codesandbox-import-util-types',
  'codesandbox-import-utils',
  'rulr',
  'string.fromcodepoint',
]
/** Licences that let us use a thing, alone or as one of a choice. */
const allowed =
  /\b(MIT|MIT-0|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-[34]\.0|Unlicense|Python-2\.0|PSF-2\.0|MPL-2\.0|LGPL-3\.0-or-later)\b/

describe('what others wrote', () => {
  it('is fixed to the byte: each package has the SHA-512 of its content', () => {
    expect(theirs.length).toBeGreaterThan(1000)
    const loose = theirs.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))
    expect(loose.map(([place]) => place)).toEqual([])
  })

  it('comes from the registry alone, wherever that is mirrored', () => {
    expect(all.filter(([, { resolved, link }]) => resolved && !link).map(([at]) => at)).toEqual([])
    const sources = ours.flatMap(([, { dependencies, devDependencies, optionalDependencies }]) =>
      Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }),
    )
    // Ours by their workspace; any other by an exact version.
    const loose = sources.filter(([name, version]) =>
      name.startsWith('@cgt/') ? version !== '*' : !/^(npm:[\w-]+@)?\d+\.\d+\.\d+$/.test(version),
    )
    expect(loose).toEqual([])
  })

  it('runs nothing when it is installed', () => {
    expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true')
  })

  it('has a licence that lets us use it', () => {
    const strange = theirs
      .filter(([, { license }]) => !allowed.test(license ?? ''))
      .map(([place]) => nameOf(place))
    expect(strange.sort()).toEqual(unstated)
  })

  it('is listed, every package by name and version, by npm run sbom', () => {
    const printed = execFileSync('npm', ['run', '--silent', 'sbom'], {
      cwd: root,
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const { bomFormat, components } = JSON.parse(String(printed)) as {
      readonly bomFormat: string
      readonly components: readonly { readonly purl: string; readonly hashes: unknown }[]
    }
    expect(bomFormat).toBe('CycloneDX')
    expect(components).toHaveLength(theirs.length)
    const named = new Set(components.map(({ purl }) => decodeURIComponent(purl)))
    const missing = theirs.filter(
      ([place, { version }]) => !named.has(`pkg:npm/${nameOf(place)}@${version}`),
    )
    // What is known by another name here stands in the list by its own.
    expect(missing.map(([place]) => nameOf(place))).toEqual([
      'serverless',
      'string-width-cjs',
      'strip-ansi-cjs',
      'wrap-ansi-cjs',
    ])
  })
})
