import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { canonical } from '@cgt/shared/eligibility/canonical'
import type { Parameter } from '@cgt/shared/eligibility/criterion'
import type { FactDef } from '@cgt/shared/eligibility/fact'
import type { PolicyCase } from '@cgt/shared/eligibility/lint/policy-case'
import type { Policy, RulePack } from '@cgt/shared/eligibility/policy'
import { sha256 } from '@cgt/shared/eligibility/sha256'
import { casesFormat } from '@cgt/shared/policies/case-format'
import { factFormat } from '@cgt/shared/policies/fact-format'
import { parameterFormat } from '@cgt/shared/policies/parameter-format'
import { policyFormat } from '@cgt/shared/policies/policy-format'
import * as z from 'zod/mini'
import { type FileFault, readYaml } from './read-yaml.ts'

/** The catalogue as its files have it. */
export interface Catalogue {
  readonly pack: RulePack
  /** By policy id, also of policies that are not there. */
  readonly cases: ReadonlyMap<string, readonly PolicyCase[]>
  /** Where each policy is written, for messages. */
  readonly fileOf: ReadonlyMap<string, string>
}

/** A catalogue file is not as the format has it. */
export class CatalogueFault extends Error {
  readonly faults: readonly FileFault[]
  constructor(faults: readonly FileFault[]) {
    super(
      faults
        .map(({ file, line, path, words }) => `${file}:${line} ${path ? `${path} ` : ''}${words}`)
        .join('\n'),
    )
    this.name = 'CatalogueFault'
    this.faults = faults
  }
}

interface Loaded<T> {
  readonly name: string
  readonly value: T
}

function readFolder<T>(
  root: string,
  folder: string,
  wanted: (file: string) => boolean,
  schema: z.ZodMiniType<T>,
  faults: FileFault[],
): Loaded<T>[] {
  const names = readdirSync(join(root, folder)).filter(wanted).sort()
  return names.flatMap((file) => {
    const name = `${folder}/${file}`
    const read = readYaml(join(root, folder, file), name, schema)
    if (!read.faults) return [{ name, value: read.value }]
    faults.push(...read.faults)
    return []
  })
}

const isYaml = (file: string): boolean => file.endsWith('.yaml')
const isCases = (file: string): boolean => file.endsWith('.cases.yaml')

const byKey = <T extends { readonly key: string }>(a: T, b: T): number => (a.key < b.key ? -1 : 1)

/** The pack of these rules, named by the SHA-256 of their canonical JSON. */
function packOf(
  facts: readonly FactDef[],
  parameters: readonly Parameter[],
  policies: readonly Policy[],
): RulePack {
  const rules = { facts, parameters, policies }
  return { hash: sha256(canonical(rules)), ...rules }
}

const isPolicy = (file: string): boolean => isYaml(file) && !isCases(file)

interface Rules {
  readonly pack: RulePack
  readonly fileOf: ReadonlyMap<string, string>
}

function readRules(root: string, faults: FileFault[]): Rules {
  const facts = readFolder(root, 'facts', isYaml, z.array(factFormat), faults)
  const parameters = readFolder(root, 'parameters', isYaml, z.array(parameterFormat), faults)
  const policies = readFolder(root, 'policies', isPolicy, policyFormat, faults)
  return {
    pack: packOf(
      facts.flatMap(({ value }) => value).sort(byKey),
      parameters.flatMap(({ value }) => value).sort(byKey),
      policies.map(({ value }) => value),
    ),
    fileOf: new Map(policies.map(({ name, value }) => [value.id, name])),
  }
}

/**
 * Reads facts, parameters and policies; the cases stay unread.
 *
 * @throws CatalogueFault naming file, line and path of every place that is not as the format has it.
 */
export function loadPack(root: string = import.meta.dirname): RulePack {
  const faults: FileFault[] = []
  const { pack } = readRules(root, faults)
  if (faults.length > 0) throw new CatalogueFault(faults)
  return pack
}

/**
 * Reads the whole catalogue with its cases.
 *
 * @throws CatalogueFault naming file, line and path of every place that is not as the format has it.
 */
export function loadCatalogue(root: string = import.meta.dirname): Catalogue {
  const faults: FileFault[] = []
  const rules = readRules(root, faults)
  const cases = readFolder(root, 'policies', isCases, casesFormat, faults)
  if (faults.length > 0) throw new CatalogueFault(faults)
  const idOf = (name: string): string => name.replace(/^policies\/|\.cases\.yaml$/g, '')
  return { ...rules, cases: new Map(cases.map(({ name, value }) => [idOf(name), value])) }
}
