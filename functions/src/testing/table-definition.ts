import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

interface Declared {
  readonly resources: {
    readonly Resources: { readonly Table: { readonly Properties: Properties } }
  }
}

type Properties = Readonly<Record<string, unknown>>

// What CloudFormation sets by other calls than CreateTable, or names differently.
const notAtCreation = new Set([
  'TimeToLiveSpecification',
  'PointInTimeRecoverySpecification',
  'SSESpecification',
  'TableName',
])

/** The table exactly as serverless.yml declares it, under another name. */
export function tableDefinition(TableName: string) {
  const file = new URL('../../../serverless.yml', import.meta.url)
  const declared = parse(readFileSync(file, 'utf8')) as Declared
  const properties = Object.entries(declared.resources.Resources.Table.Properties)
    .filter(([name]) => !notAtCreation.has(name))
    .map(([name, value]) => [
      name,
      name === 'StreamSpecification' ? { StreamEnabled: true, ...(value as object) } : value,
    ])
  return { TableName, ...Object.fromEntries(properties) } as {
    readonly TableName: string
    readonly AttributeDefinitions: never[]
    readonly KeySchema: never[]
  }
}
