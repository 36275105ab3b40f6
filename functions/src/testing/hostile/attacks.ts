import fc from 'fast-check'
import type { Operation } from '../operations.ts'
import { type Credentials, forgedKeys, forgedTokens, strangeHeaders } from './credentials.ts'
import { rawBodies } from './raw-bodies.ts'
import type { HostileRequest } from './request.ts'
import { asSent, fits, hasBody, inAddress, requestOf } from './request-of.ts'
import { strangeNames, values } from './values.ts'

type Attack = fc.Arbitrary<HostileRequest>

/** A field of another shape than the contract has it. */
const wrongField = (operation: Operation, by: Credentials): Attack => {
  const names = Object.keys(operation.endpoint.input.shape)
  if (names.length === 0) return strangeField(operation, by)
  const value = fc.oneof(
    { arbitrary: values, weight: 5 },
    { arbitrary: fc.constantFrom(...by.others), weight: 1 },
  )
  const changes = fc.dictionary(fc.constantFrom(...names), value, { minKeys: 1, maxKeys: 3 })
  return changes.map((change) => {
    const fields = asSent(operation, { ...operation.example, ...change })
    return {
      ...requestOf(operation, fields, by),
      attack: `a wrong ${Object.keys(change).join(', ')}`,
      must: fits(operation, fields) ? 'notFail' : 'refuse',
    }
  })
}

const namesBeside = ({ endpoint }: Operation) =>
  strangeNames.filter((name) => !Object.hasOwn(endpoint.input.shape, name))

/** A field that the contract does not have. */
const strangeField = (operation: Operation, by: Credentials): Attack =>
  fc.tuple(namesBeside(operation), values).map(([name, value]) => {
    const request = requestOf(operation, operation.example, by)
    const more = `${JSON.stringify(name)}:${JSON.stringify(value)}`
    const attack = `a field ${name} that is none`
    if (hasBody(operation)) {
      const rest = request.body?.slice(1) ?? '}'
      const body = `{${more}${rest === '}' ? '' : ','}${rest}`
      return { ...request, body, attack, must: 'refuse' }
    }
    const pair = `${encodeURIComponent(name)}=${encodeURIComponent(inAddress(value))}`
    const url = `${request.url}${request.url.includes('?') ? '&' : '?'}${pair}`
    return { ...request, url, attack, must: 'refuse' }
  })

const wrongBody = (operation: Operation, by: Credentials): Attack => {
  const request = requestOf(operation, operation.example, by)
  return rawBodies(request.body ?? '{}').map((body) => ({
    ...request,
    body,
    attack: 'a body that is no JSON object, or too much of one',
    must: 'refuse',
  }))
}

const contentTypes = ['text/plain', 'text/html', 'application/xml', '', 'application/jsonx'].concat(
  ['multipart/form-data; boundary=x', 'application/x-www-form-urlencoded'],
)

const wrongContentType = (operation: Operation, by: Credentials): Attack => {
  const request = requestOf(operation, operation.example, by)
  return fc.constantFrom(...contentTypes).map((type) => ({
    ...request,
    headers: { ...request.headers, 'content-type': type },
    attack: `a body said to be «${type}»`,
    must: 'refuse',
  }))
}

const without = (headers: Readonly<Record<string, string>>, name: string) =>
  Object.fromEntries(Object.entries(headers).filter(([other]) => other !== name))

const withHeader = (
  headers: Readonly<Record<string, string>>,
  name: string,
  value: string | undefined,
) => (value === undefined ? without(headers, name) : { ...headers, [name]: value })

const forgedCaller = (operation: Operation, by: Credentials): Attack => {
  const request = requestOf(operation, operation.example, by)
  return forgedTokens(by).map((token) => ({
    ...request,
    headers: withHeader(request.headers, 'authorization', token),
    attack: `the token «${token?.slice(0, 60)}»`,
    must: operation.endpoint.access === 'public' ? 'notFail' : 'askWhoCalls',
  }))
}

const forgedKey = (operation: Operation, by: Credentials): Attack => {
  const request = requestOf(operation, operation.example, by)
  return forgedKeys.map((value) => ({
    ...request,
    headers: withHeader(request.headers, 'idempotency-key', value),
    attack: `the wish's name «${value?.slice(0, 40)}»`,
    must: operation.endpoint.command ? 'refuse' : 'notFail',
  }))
}

const strangeHeader = (operation: Operation, by: Credentials): Attack => {
  const request = requestOf(operation, operation.example, by)
  return strangeHeaders.map((more) => ({
    ...request,
    headers: { ...request.headers, ...more },
    attack: `headers ${Object.keys(more).join(', ')} that nothing may rest on`,
    must: 'notFail',
  }))
}

const twice = (operation: Operation, by: Credentials): Attack => {
  const request = requestOf(operation, operation.example, by)
  const pairs = ['limit=1&limit=2', 'a=1&a=2', 'cursor=a&cursor=b', 'limit=1&limit%00=2']
  return fc.constantFrom(...pairs).map((pair) => ({
    ...request,
    url: `${request.url}${request.url.includes('?') ? '&' : '?'}${pair}`,
    attack: `an address that says ${pair}`,
    must: 'refuse',
  }))
}

const wrongAddress = (operation: Operation, by: Credentials): Attack => {
  const request = requestOf(operation, operation.example, by)
  const [path = '', query] = request.url.split('?')
  const addresses = [`${path}/`, `/${path}`, `${path}%00`, `${path}/..%2f..%2fme`, `${path};a=b`]
    .concat([path.toUpperCase(), `${path}%2f`, `/x/..%5c..${path}`, `${path}/%c0%ae`])
    .map((each) => (query === undefined ? each : `${each}?${query}`))
  const wrongAddresses = fc.constantFrom(...addresses).map((url) => ({ ...request, url }))
  const wrongMethods = fc
    .constantFrom('PATCH', 'PROPFIND', 'LINK', 'SEARCH')
    .map((method) => ({ ...request, method }))
  return fc.oneof(wrongAddresses, wrongMethods).map((wrong) => ({
    ...wrong,
    attack: `an address or a method that is none`,
    must: 'refuse',
  }))
}

/** Every way of attacking an operation, the likeliest to find something most often. */
export const attacksOn = (operation: Operation, by: Credentials): Attack => {
  const make = (attack: (operation: Operation, by: Credentials) => Attack, weight: number) => ({
    arbitrary: attack(operation, by),
    weight,
  })
  const onBody = hasBody(operation) ? [make(wrongBody, 4), make(wrongContentType, 1)] : []
  return fc.oneof(
    make(wrongField, 10),
    make(strangeField, 3),
    make(forgedCaller, 3),
    make(forgedKey, 2),
    make(strangeHeader, 2),
    make(twice, 1),
    make(wrongAddress, 1),
    ...onBody,
  )
}
