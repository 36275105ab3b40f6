import { readFileSync } from 'node:fs'
import { join } from 'node:path'

// npm's own `npm sbom` refuses a tree with overrides, which this one has.

interface Locked {
  readonly name?: string
  readonly version: string
  readonly integrity: string
  readonly link?: true
  readonly license?: string
  readonly dev?: true
  readonly optional?: true
}

const lock = JSON.parse(
  readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8'),
) as { readonly packages: Readonly<Record<string, Locked>> }

/** A package by another name stands in the list by its own. */
const nameOf = (place: string, { name }: Locked): string =>
  name ?? place.split('node_modules/').at(-1) ?? ''

const purlOf = (name: string, version: string): string =>
  `pkg:npm/${name.replace('@', '%40')}@${version}`

const components = Object.entries(lock.packages)
  .filter(([place, { link }]) => place.includes('node_modules/') && !link)
  .map(([place, locked]) => {
    const name = nameOf(place, locked)
    const { version, integrity, license, dev, optional } = locked
    const [algorithm, content = ''] = integrity.split('-')
    const hash = Buffer.from(content, 'base64').toString('hex')
    return {
      type: 'library',
      'bom-ref': place,
      name,
      version,
      purl: purlOf(name, version),
      scope: dev || optional ? 'optional' : 'required',
      hashes: [{ alg: algorithm?.replace('sha', 'SHA-'), content: hash }],
      ...(license && { licenses: [{ expression: license }] }),
    }
  })

/** Every package others wrote, from the lock file: CycloneDX 1.5. */
console.log(JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, components }))
