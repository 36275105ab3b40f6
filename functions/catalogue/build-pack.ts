import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadPack } from './load-catalogue.ts'

/** Writes the rule pack that the cloud bundles and the phone fetches; returns its hash. Cases stay behind. */
export function buildPack(root: string = import.meta.dirname): string {
  const pack = loadPack(root)
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(join(root, 'dist/pack.json'), JSON.stringify(pack))
  return pack.hash
}

if (process.argv[1] === import.meta.filename) process.stdout.write(`${buildPack()}\n`)
