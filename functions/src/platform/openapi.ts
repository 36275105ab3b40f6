import type { Contract, Endpoint } from '@cgt/shared/http/endpoint'
import { type FailureCode, failures } from '@cgt/shared/http/failure'
import * as z from 'zod/mini'

type Schema = Record<string, unknown>
type Components = Record<string, Schema>

const edgeFailures = {
  address: ['invalidInput'],
  body: ['invalidInput', 'brokenJson', 'tooDeep', 'tooLarge', 'notJson'],
  signedIn: ['notSignedIn', 'sessionExpired'],
} as const satisfies Record<string, readonly FailureCode[]>

const inAddress = ({ method }: Endpoint): boolean => method === 'GET' || method === 'DELETE'

// A schema printed alone keeps its named parts beside it; in the document they stand together.
function print(type: z.ZodMiniType, io: 'input' | 'output', components: Components): Schema {
  const { $schema: _, $defs = {}, ...printed } = z.toJSONSchema(type, { io })
  const moved = (schema: unknown): Schema =>
    JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'))
  for (const [name, part] of Object.entries($defs)) components[name] = moved(part)
  return moved(printed)
}

function without(schema: Schema, names: readonly string[]): Schema {
  const properties = Object.entries((schema.properties ?? {}) as Schema)
  const required = ((schema.required ?? []) as string[]).filter((name) => !names.includes(name))
  return {
    ...schema,
    properties: Object.fromEntries(properties.filter(([name]) => !names.includes(name))),
    required,
  }
}

const parameter = (where: 'path' | 'query', name: string, input: Schema) => ({
  name,
  in: where,
  required: where === 'path' || ((input.required ?? []) as string[]).includes(name),
  schema: ((input.properties ?? {}) as Schema)[name] ?? {},
})

function describeInput(endpoint: Endpoint, components: Components): Schema {
  const input = print(endpoint.input, 'input', components)
  const inPath = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => String(name))
  const rest = Object.keys((input.properties ?? {}) as Schema).filter((n) => !inPath.includes(n))
  const parameters = inPath.map((name) => parameter('path', name, input))
  if (inAddress(endpoint))
    return { parameters: [...parameters, ...rest.map((name) => parameter('query', name, input))] }
  const schema = without(input, inPath)
  return {
    parameters,
    requestBody: { required: true, content: { 'application/json': { schema } } },
  }
}

function failuresOf(endpoint: Endpoint): readonly FailureCode[] {
  const edge: readonly FailureCode[] = edgeFailures[inAddress(endpoint) ? 'address' : 'body']
  const session = endpoint.access === 'signedIn' ? edgeFailures.signedIn : []
  return [...new Set([...edge, ...session, ...endpoint.failures, 'internal' as const])]
}

function describeFailures(endpoint: Endpoint): Schema {
  const byStatus: Record<string, FailureCode[]> = {}
  for (const code of failuresOf(endpoint)) {
    const status = String(failures[code].status)
    byStatus[status] = [...(byStatus[status] ?? []), code]
  }
  const entries = Object.entries(byStatus).map(([status, codes]) => [
    status,
    {
      description: codes.map((code) => `\`${code}\` ${failures[code].sentence}`).join('\n\n'),
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Failure' } } },
    },
  ])
  return Object.fromEntries(entries)
}

function describe(name: string, slice: string, endpoint: Endpoint, components: Components): Schema {
  return {
    operationId: name,
    tags: [slice],
    summary: endpoint.summary,
    security: endpoint.access === 'signedIn' ? [{ session: [] }] : [],
    ...describeInput(endpoint, components),
    responses: {
      '200': {
        description: '成功',
        content: {
          'application/json': { schema: print(endpoint.output, 'output', components) },
        },
      },
      ...describeFailures(endpoint),
    },
  }
}

const failure: Schema = {
  type: 'object',
  required: ['code', 'message', 'correlationId'],
  properties: {
    code: { type: 'string', enum: Object.keys(failures) },
    message: { type: 'string', description: '给人看的一句话，说明接下来怎么做' },
    correlationId: { type: 'string', description: '这次请求的编号' },
  },
}

/** The OpenAPI 3.1 document of the contracts, by slice. */
export function printOpenapi(contracts: Readonly<Record<string, Contract>>): Schema {
  const components: Components = { Failure: failure }
  const paths: Record<string, Schema> = {}
  for (const [slice, contract] of Object.entries(contracts))
    for (const [name, endpoint] of Object.entries(contract)) {
      const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
      const operation = describe(name, slice, endpoint, components)
      paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation }
    }
  return {
    openapi: '3.1.0',
    info: { title: '产改通', version: '1', description: '云南省产业工人队伍建设改革服务平台接口' },
    servers: [{ url: '.' }],
    tags: Object.keys(contracts).map((name) => ({ name })),
    paths,
    components: {
      schemas: components,
      securitySchemes: { session: { type: 'http', scheme: 'bearer' } },
    },
  }
}
