import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'
import { contracts } from '../contracts.ts'
import { operations } from '../testing/operations.ts'
import { printDocument, slices } from './print-document.ts'

const printed = printDocument()
type Operation = {
  readonly operationId: string
  readonly description: string
  readonly security: readonly unknown[]
  readonly responses: Readonly<Record<string, { readonly description: string }>>
}
const paths = printed.paths as Readonly<Record<string, Readonly<Record<string, Operation>>>>
const described = Object.values(paths).flatMap((path) => Object.values(path))

const copy = () => JSON.parse(JSON.stringify(printed)) as Record<string, unknown>

describe('the printed OpenAPI', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator()
    expect(await validator.validate(copy())).toEqual({ valid: true })
    expect(validator.version).toBe('3.1')
  })

  it('would be found invalid with a fault in it', async () => {
    const faulty = { ...copy(), paths: { policies: {} } }
    expect((await new Validator().validate(faulty)).valid).toBe(false)
  })

  it('describes every operation of every contract, once', () => {
    const names = Object.values(contracts).flatMap((contract) => Object.keys(contract))
    expect(described.map(({ operationId }) => operationId).sort()).toEqual(names.sort())
    for (const { description } of described) expect(description).toMatch(/[一-鿿].*。$/s)
  })

  it('gives examples that hold to the contract', () => {
    for (const { contract, words } of slices)
      for (const [name, { input, output }] of Object.entries(contract)) {
        const { request, answer } = words[name] ?? {}
        expect(input.safeParse(request), name).toMatchObject({ success: true })
        if (answer) expect(output.parse(answer), name).toEqual(answer)
      }
  })

  it('says of every field a person may send what it is', () => {
    for (const { contract, words } of slices)
      for (const [name, { input }] of Object.entries(contract))
        expect(Object.keys(words[name]?.fields ?? {}), name).toEqual(Object.keys(input.shape))
  })

  it('says which operations need a session', () => {
    for (const { name, endpoint } of operations) {
      const operation = described.find(({ operationId }) => operationId === name)
      expect(operation?.security).toEqual(endpoint.access === 'public' ? [] : [{ session: [] }])
    }
  })

  it('names every failure an operation declares, with its sentence', () => {
    for (const { name, endpoint } of operations) {
      const { responses } = described.find(({ operationId }) => operationId === name) ?? {}
      const words = Object.values(responses ?? {})
        .map(({ description }) => description)
        .join('\n')
      for (const code of endpoint.failures) expect(words).toContain(`\`${code}\``)
    }
  })

  it('refers only to what it defines', () => {
    const text = JSON.stringify(printed)
    const schemas = (printed.components as { readonly schemas: object }).schemas
    const names = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name)
    expect(names.length).toBeGreaterThan(0)
    for (const name of names) expect(Object.keys(schemas)).toContain(name)
    expect(text).not.toContain('#/$defs/')
  })
})
