import type { Endpoint } from '@cgt/shared/http/endpoint'
import { type FailureCode, failures } from '@cgt/shared/http/failure'
import * as z from 'zod/mini'
import type { OperationWords, Slice } from './openapi-words.ts'

type Schema = Record<string, unknown>
type Components = Record<string, Schema>

const edgeFailures = {
  address: ['invalidInput'],
  body: ['invalidInput', 'brokenJson', 'tooDeep', 'tooLarge', 'notJson'],
  signedIn: ['notSignedIn', 'sessionExpired'],
  action: ['rolesChanged', 'sessionRevoked', 'notFound'],
  command: ['keyMissing', 'keyReused', 'tooOften', 'busy', 'unconfirmed'],
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

const propertiesOf = (input: Schema) => (input.properties ?? {}) as Record<string, Schema>

/** An input's schema, each field with the words there are for it. */
function withWords(input: Schema, { fields = {} }: OperationWords): Schema {
  const properties = Object.entries(propertiesOf(input)).map(([name, schema]) => {
    const description = fields[name]
    return [name, description ? { ...schema, description } : schema]
  })
  return { ...input, properties: Object.fromEntries(properties) }
}

function parameter(where: 'path' | 'query', name: string, input: Schema, example: unknown) {
  const { description, ...schema } = propertiesOf(input)[name] ?? {}
  const required = where === 'path' || ((input.required ?? []) as string[]).includes(name)
  const words = description === undefined ? {} : { description }
  return { name, in: where, required, schema, ...words, ...(example !== undefined && { example }) }
}

/** Sent again with the same key, a wish is the same wish. */
const keyHeader: Schema = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{22,64}$' },
  description: '这个愿望的编号，由客户端随机生成；收到答复前重发都用它。',
  example: 'bX7nQ0mPz3VtLk9cRw2sYg',
}

function describeInput(endpoint: Endpoint, words: OperationWords, components: Components): Schema {
  const input = withWords(print(endpoint.input, 'input', components), words)
  const { request } = words
  const inPath = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => String(name))
  const rest = Object.keys(propertiesOf(input)).filter((name) => !inPath.includes(name))
  const path = inPath.map((name) => parameter('path', name, input, request[name]))
  const parameters = endpoint.command ? [...path, keyHeader] : path
  if (inAddress(endpoint)) {
    const query = rest.map((name) => parameter('query', name, input, request[name]))
    return { parameters: [...parameters, ...query] }
  }
  const schema = without(input, inPath)
  const example = Object.fromEntries(rest.map((name) => [name, request[name]]))
  return {
    parameters,
    requestBody: { required: true, content: { 'application/json': { schema, example } } },
  }
}

const isOpen = ({ access }: Endpoint): boolean => access === 'public'

function failuresOf(endpoint: Endpoint): readonly FailureCode[] {
  const edge: readonly FailureCode[] = edgeFailures[inAddress(endpoint) ? 'address' : 'body']
  const session = isOpen(endpoint) ? [] : edgeFailures.signedIn
  const action = isOpen(endpoint) || endpoint.access === 'signedIn' ? [] : edgeFailures.action
  const command = endpoint.command ? edgeFailures.command : []
  const all = [...edge, ...session, ...action, ...command, ...endpoint.failures]
  return [...new Set([...all, 'internal' as const])]
}

const correlationId = 'WnT3xk2bS9qLr0cYvH8pZg'

const exampleOf = (code: FailureCode) => {
  const { sentence } = failures[code]
  return { summary: code, value: { code, message: sentence, correlationId } }
}

function describeFailures(endpoint: Endpoint): Schema {
  const byStatus: Record<string, FailureCode[]> = {}
  for (const code of failuresOf(endpoint)) {
    const status = String(failures[code].status)
    byStatus[status] = [...(byStatus[status] ?? []), code]
  }
  const entries = Object.entries(byStatus).map(([status, codes]) => {
    const schema = { $ref: '#/components/schemas/Failure' }
    const examples = Object.fromEntries(codes.map((code) => [code, exampleOf(code)]))
    const description = codes.map((code) => `\`${code}\` ${failures[code].sentence}`).join('\n\n')
    return [status, { description, content: { 'application/json': { schema, examples } } }]
  })
  return Object.fromEntries(entries)
}

function describe(
  name: string,
  endpoint: Endpoint,
  { title, words }: Slice,
  components: Components,
): Schema {
  const said = words[name]
  if (!said) throw new Error(`no words for ${name}`)
  const schema = print(endpoint.output, 'output', components)
  const example = said.answer === undefined ? {} : { example: said.answer }
  return {
    operationId: name,
    tags: [title],
    summary: endpoint.summary,
    description: said.description,
    security: isOpen(endpoint) ? [] : [{ session: [] }],
    ...describeInput(endpoint, said, components),
    responses: {
      '200': {
        description: '成功',
        content: { [endpoint.as ?? 'application/json']: { schema, ...example } },
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

/** The OpenAPI 3.1 document of some slices' contracts. */
export function printOpenapi(
  info: Readonly<Record<string, string>>,
  slices: readonly Slice[],
): Schema {
  const components: Components = { Failure: failure }
  const paths: Record<string, Schema> = {}
  for (const slice of slices)
    for (const [name, endpoint] of Object.entries(slice.contract)) {
      const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
      const operation = describe(name, endpoint, slice, components)
      paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation }
    }
  const session = { type: 'http', scheme: 'bearer', description: '登录得到的 `accessToken`。' }
  return {
    openapi: '3.1.0',
    info,
    servers: [{ url: '.' }],
    tags: slices.map(({ title }) => ({ name: title })),
    paths,
    components: { schemas: components, securitySchemes: { session } },
  }
}
