import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const places = ['shared', 'functions', 'miniapp/src', 'e2e', 'scripts', 'bench']
let tree: string

/** Runs the boundary check in `cwd`; what it says of the rules that were broken. */
function violations(cwd: string): string {
  const command = join(root, 'node_modules/.bin/depcruise')
  try {
    execFileSync(command, ['--output-type', 'err', ...places], { cwd, stdio: 'pipe' })
    return ''
  } catch (error) {
    return String((error as { stdout: Buffer }).stdout)
  }
}

function plant(files: Readonly<Record<string, string>>): string {
  const base = mkdtempSync(join(tree, 'case-'))
  for (const folder of places) mkdirSync(join(base, folder), { recursive: true })
  cpSync(join(root, '.dependency-cruiser.cjs'), join(base, '.dependency-cruiser.cjs'))
  cpSync(join(root, 'tsconfig.base.json'), join(base, 'tsconfig.base.json'))
  symlinkSync(join(root, 'node_modules'), join(base, 'node_modules'))
  writeFileSync(join(base, 'package.json'), '{"type":"module"}')
  for (const [name, source] of Object.entries(files)) {
    mkdirSync(dirname(join(base, name)), { recursive: true })
    writeFileSync(join(base, name), source)
  }
  return violations(base)
}

describe('the boundaries of the code', () => {
  beforeAll(() => {
    tree = mkdtempSync(join(tmpdir(), 'boundaries-'))
  })
  afterAll(() => rmSync(tree, { recursive: true }))

  it('hold in the tree as it is', () => {
    expect(violations(root)).toBe('')
  })

  const planted: readonly [rule: string, files: Readonly<Record<string, string>>][] = [
    [
      'no-circular',
      {
        'shared/src/values/a.ts': "import { b } from './b.ts'\nexport const a = () => b",
        'shared/src/values/b.ts': "import { a } from './a.ts'\nexport const b = () => a",
      },
    ],
    [
      'no-circular',
      {
        'e2e/a.ts': "import { b } from './b.ts'\nexport const a = () => b",
        'e2e/b.ts': "import { a } from './a.ts'\nexport const b = () => a",
      },
    ],
    [
      'shared-is-pure',
      { 'shared/src/values/a.ts': "import { Hono } from 'hono'\nexport const a = Hono" },
    ],
    [
      'engine-stands-alone',
      { 'shared/src/eligibility/a.ts': "import * as z from 'zod/mini'\nexport const a = z" },
    ],
    [
      'ends-meet-in-shared',
      {
        'functions/src/platform/a.ts': 'export const a = 1',
        'miniapp/src/platform/b.ts':
          "import { a } from '../../../functions/src/platform/a.ts'\nexport const b = a",
      },
    ],
    [
      'slices-stay-apart',
      {
        'functions/src/records/a.ts': 'export const a = 1',
        'functions/src/policies/b.ts': "import { a } from '../records/a.ts'\nexport const b = a",
      },
    ],
    [
      'ground-knows-no-slice',
      {
        'shared/src/records/a.ts': 'export const a = 1',
        'shared/src/values/b.ts': "import { a } from '../records/a.ts'\nexport const b = a",
      },
    ],
    [
      'aws-only-in-platform',
      {
        'functions/src/records/a.ts':
          "import { DynamoDBClient } from '@aws-sdk/client-dynamodb'\nexport const a = DynamoDBClient",
      },
    ],
    [
      'domain-knows-no-http',
      { 'functions/src/records/put-fact.ts': "import { Hono } from 'hono'\nexport const a = Hono" },
    ],
    [
      'product-knows-no-test',
      {
        'functions/src/testing/world.ts': 'export const a = 1',
        'functions/src/records/put-fact.ts':
          "import { a } from '../testing/world.ts'\nexport const b = a",
      },
    ],
  ]

  it.each(planted)(
    '%s is caught when broken',
    (rule, files) => {
      expect(plant(files)).toContain(`error ${rule}: `)
    },
    60_000,
  )
})
