import { readStored, removeStored, writeStored } from './storage'

// WeChat takes 1 MB under one key; a Chinese character may cost three bytes.
const partLength = 200_000

interface Manifest {
  readonly name: string
  readonly parts: number
  readonly length: number
}

const partKey = (key: string, name: string, index: number) => `${key}.${name}.${index}`

function removeParts(key: string, { name, parts }: Manifest) {
  for (let index = 0; index < parts; index++) removeStored(partKey(key, name, index))
}

/** The long text kept under `key`, and its name; nothing unless every part is there. */
export function readText(key: string): { name: string; text: string } | undefined {
  const manifest = readStored<Manifest>(key)
  if (!manifest) return undefined
  const { name, parts, length } = manifest
  const text = Array.from(
    { length: parts },
    (_, index) => readStored<string>(partKey(key, name, index)) ?? '',
  ).join('')
  return text.length === length ? { name, text } : undefined
}

/**
 * Keeps a long text in parts and then, last, the manifest that makes them count: a write cut short
 * leaves what was there before.
 */
export function writeText(key: string, name: string, text: string): boolean {
  const before = readStored<Manifest>(key)
  const next = { name, parts: Math.ceil(text.length / partLength), length: text.length }
  for (let index = 0; index < next.parts; index++) {
    const part = text.slice(index * partLength, (index + 1) * partLength)
    if (!writeStored(partKey(key, name, index), part)) {
      removeParts(key, next)
      return false
    }
  }
  if (!writeStored(key, next)) return false
  if (before && before.name !== name) removeParts(key, before)
  return true
}
