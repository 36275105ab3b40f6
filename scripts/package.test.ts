import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync, inflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const slices = [
  'identity',
  'policies',
  'records',
  'privacy',
  'messages',
  'training',
  'competitions',
  'duties',
  'events',
  'sweeper',
  'eraser',
  'audit',
  'sealer',
  'openapi',
] as const
type Slice = (typeof slices)[number]

let folder: string
const bundles = {} as Record<Slice, string>

interface Statement {
  readonly Effect: string
  readonly Action: string | readonly string[]
  readonly Resource: unknown
}

interface Resource {
  readonly Type: string
  readonly Properties: Readonly<Record<string, unknown>>
}

let resources: Readonly<Record<string, Resource>>
/** The same, for a local stack and another partition. */
let other: { readonly resources: typeof resources; readonly bundle: string }

/** The only file of a zip archive with one file in it. */
function onlyFile(zip: Buffer): string {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  expect(zip.readUInt16LE(end + 10)).toBe(1)
  const central = zip.readUInt32LE(end + 16)
  const size = zip.readUInt32LE(central + 20)
  const local = zip.readUInt32LE(central + 42)
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  const body = zip.subarray(start, start + size)
  return (zip.readUInt16LE(central + 10) === 8 ? inflateRawSync(body) : body).toString('utf8')
}

// Loaded first into every process that packaging starts.
const networkOff = `const { Socket } = require('node:net')
const connect = Socket.prototype.connect
Socket.prototype.connect = function (...args) {
  const [to] = args.flat()
  if (to && to.path) return connect.apply(this, args)
  throw new Error('the network is off')
}`

/** The surroundings of a machine without network, credentials or settings of its own. */
function offline(home: string) {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(AWS_|SLS_|SERVERLESS_)/.test(name),
  )
  const preload = join(home, 'network-off.cjs')
  writeFileSync(preload, networkOff)
  return { ...Object.fromEntries(kept), HOME: home, NODE_OPTIONS: `--require ${preload}` }
}

function pack(into: string, ...params: string[]) {
  const workFolder = join('.data/bundles', `package-${process.pid}`)
  execFileSync('npm', ['run', '--silent', 'package', '--', '--package', into, ...params], {
    cwd: root,
    env: { ...offline(into), CHANGAITONG_WORK_FOLDER: workFolder },
    stdio: 'pipe',
    // A build that fails leaves the packager waiting for ever.
    timeout: 300_000,
  })
  const template = join(into, 'cloudformation-template-update-stack.json')
  return JSON.parse(readFileSync(template, 'utf8')).Resources as typeof resources
}

const bundleOf = (folder: string, slice: Slice) =>
  onlyFile(readFileSync(join(folder, `${slice}.zip`)))

/** A place to package into, gone afterwards. */
function elsewhere<T>(look: (folder: string) => T): T {
  const place = mkdtempSync(join(tmpdir(), 'changaitong-package-'))
  try {
    return look(place)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'changaitong-package-'))
  resources = pack(folder)
  for (const slice of slices) bundles[slice] = bundleOf(folder, slice)
  other = elsewhere((place) => {
    const abroad = ['--param', 'region=ap-southeast-1', '--param', 'partition=aws']
    const written = pack(place, '--stage', 'local', ...abroad)
    return { resources: written, bundle: bundleOf(place, 'records') }
  })
}, 800_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const ofType = (type: string) => Object.entries(resources).filter(([, { Type }]) => Type === type)

function statementsOf(slice: Slice): readonly Statement[] {
  const role = `${slice[0]?.toUpperCase()}${slice.slice(1)}Role`
  const policies = resources[role]?.Properties.Policies as readonly {
    readonly PolicyDocument: { readonly Statement: readonly Statement[] }
  }[]
  return policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
}

const vaultKey = JSON.stringify({ 'Fn::GetAtt': ['VaultKey', 'Arn'] })
const ownTable = JSON.stringify({ 'Fn::GetAtt': ['Table', 'Arn'] })
const ownIndex = JSON.stringify({ 'Fn::Sub': `\${Table.Arn}/index/gsi1` })
const ownStream = JSON.stringify({ 'Fn::GetAtt': ['Table', 'StreamArn'] })
const deadLetters = JSON.stringify({ 'Fn::GetAtt': ['DeadLetters', 'Arn'] })
const ownPlaces = [ownTable, ownIndex, ownStream, vaultKey, deadLetters]
const ownLog = (slice: Slice) =>
  JSON.stringify(
    `arn:aws-cn:logs:cn-northwest-1:*:log-group:/aws/lambda/changaitong-production-${slice}:*`,
  )

describe('packaging without network or credentials', () => {
  it('is done with the network truly off', () => {
    const ask = "fetch('http://127.0.0.1:65500').catch((e) => console.log(e.cause.message))"
    const said = execFileSync(process.execPath, ['-e', ask], { env: offline(folder) })
    expect(String(said).trim()).toBe('the network is off')
  })

  it('makes one function for each slice, on arm64 and Node 22, each with a role of its own', () => {
    const functions = ofType('AWS::Lambda::Function').map(([, { Properties }]) => Properties)
    expect(functions).toHaveLength(slices.length)
    for (const { Architectures, Runtime } of functions)
      expect({ Architectures, Runtime }).toEqual({
        Architectures: ['arm64'],
        Runtime: 'nodejs22.x',
      })
    const roles = functions.map(({ Role }) => JSON.stringify(Role))
    expect(new Set(roles).size).toBe(slices.length)
  })

  it('makes a table with a stream, expiry, recovery, two indexes, paid by use', () => {
    const [[, table] = []] = ofType('AWS::DynamoDB::Table')
    expect(table?.Properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    })
    expect(table?.Properties.GlobalSecondaryIndexes).toHaveLength(2)
  })

  it('gives the stream to one function, with bounded retries, bisection and a dead-letter queue', () => {
    const [[, source] = [], ...others] = ofType('AWS::Lambda::EventSourceMapping')
    expect(others).toEqual([])
    expect(source?.Properties).toMatchObject({
      EventSourceArn: JSON.parse(ownStream),
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 5,
      MaximumRecordAgeInSeconds: 3600,
      DestinationConfig: { OnFailure: { Destination: JSON.parse(deadLetters) } },
    })
    expect(JSON.stringify(source?.Properties.FunctionName)).toContain('EventsLambdaFunction')
  })

  it('looks for lost events every five minutes, and raises an alarm over a dead letter', () => {
    const rules = ofType('AWS::Events::Rule').map(([, { Properties }]) => Properties)
    const five = rules.filter((rule) => rule.ScheduleExpression === 'rate(5 minutes)')
    expect(five).toMatchObject([{ State: 'ENABLED' }])
    expect(ofType('AWS::CloudWatch::Alarm')).toHaveLength(1)
  })

  it('bounds what all callers together may ask for in a second', () => {
    const [[, stage] = []] = ofType('AWS::ApiGatewayV2::Stage')
    expect(stage?.Properties.DefaultRouteSettings).toMatchObject({
      ThrottlingRateLimit: 1000,
      ThrottlingBurstLimit: 2000,
    })
  })

  it('keeps every log a year, the gateway’s own too, which tells of each call from which address', () => {
    const groups = ofType('AWS::Logs::LogGroup').map(([, { Properties }]) => Properties)
    expect(groups).toHaveLength(slices.length + 1)
    for (const { RetentionInDays } of groups) expect(RetentionInDays).toBe(365)
    const [[, stage] = []] = ofType('AWS::ApiGatewayV2::Stage')
    const accessLog = stage?.Properties.AccessLogSettings as { Format: string } | undefined
    const Format = accessLog?.Format ?? ''
    for (const told of ['sourceIp', 'requestId', 'httpMethod', 'status'])
      expect(Format).toContain(`$context.${told === 'sourceIp' ? 'identity.sourceIp' : told}`)
    expect(Format).not.toMatch(/querystring|authorizer|body/i)
  })

  it.each(slices)('keeps the bundle of %s under 200 KB compressed', (slice) => {
    expect(gzipSync(bundles[slice], { level: 9 }).length).toBeLessThanOrEqual(200 * 1024)
  })
})

describe('what a function may do', () => {
  it.each(slices)(
    'is named action by action for %s, on its own log, the one table and its stream, the vault and the dead letters',
    (slice) => {
      for (const { Effect, Action, Resource } of statementsOf(slice)) {
        expect(Effect).toBe('Allow')
        for (const action of [Action].flat()) expect(action).toMatch(/^[a-z]+:[A-Za-z]+$/)
        const places = [Resource].flat().map((place) => JSON.stringify(place))
        for (const place of places) expect([ownLog(slice), ...ownPlaces]).toContain(place)
      }
    },
  )

  it('is to wrap and unwrap data keys in the vault, in the slices that keep what is sealed', () => {
    const uses = (slice: Slice) =>
      statementsOf(slice).filter(({ Resource }) => JSON.stringify(Resource) === vaultKey)
    const keeping: readonly Slice[] = ['identity', 'records', 'privacy', 'messages', 'training']
    for (const slice of keeping)
      expect(uses(slice).map(({ Action }) => Action)).toEqual([['kms:Encrypt', 'kms:Decrypt']])
    const opening: readonly Slice[] = ['audit', 'events', 'competitions']
    for (const slice of opening)
      expect(uses(slice).map(({ Action }) => Action)).toEqual([['kms:Decrypt']])
    const using: readonly Slice[] = [...keeping, ...opening]
    for (const slice of slices.filter((one) => !using.includes(one)))
      expect(uses(slice)).toEqual([])
  })

  it('is written for another partition and region when told so', () => {
    const written = JSON.stringify(other.resources)
    expect(written).toContain('arn:aws:logs:ap-southeast-1:')
    expect(written).not.toContain('cn-northwest-1')
  })
})

const localTraces = [
  '127.0.0.1',
  'localhost:',
  'DYNAMODB_ENDPOINT',
  'CHANGAITONG_STAGE',
  'store guard',
  'wx-local',
  'local-wechat',
  'local-sms',
  'local-vault',
  'MC4CAQAwBQYDK2VwBCIEIDbX',
  'MCowBQYDK2VwAyEA839o',
  '/messages?',
]

/** What is found is what a failure prints, never a whole bundle. */
const tracesIn = (bundle: string) => localTraces.filter((trace) => bundle.includes(trace))

describe('the production bundles', () => {
  it.each(slices)('hold nothing of a local stack: %s', (slice) => {
    expect(tracesIn(bundles[slice])).toEqual([])
  })

  it('would show one that was packaged for a local stack', () => {
    expect(tracesIn(other.bundle)).toEqual(['DYNAMODB_ENDPOINT', 'store guard'])
  })

  it('take their secrets from the vault, and no local one', () => {
    const functions = JSON.stringify(ofType('AWS::Lambda::Function'))
    expect(functions).toContain('{{resolve:secretsmanager:changaitong/production:')
    expect(functions).not.toMatch(/local-|wx-local|MC4CAQAw|MCowBQ|127\.0\.0\.1/)
  })

  it('will not sign anyone in through an address that is not encrypted', async () => {
    await expect(run('identity', { WECHAT_ORIGIN: 'http://127.0.0.1:1' })).rejects.toThrow('https')
    await expect(run('identity', { SMS_ORIGIN: 'http://127.0.0.1:1' })).rejects.toThrow('https')
    await expect(run('identity', {})).resolves.toBeDefined()
  })

  it('will not start on a key short enough to be guessed at', async () => {
    await expect(run('identity', { LOGIN_KEY: `1:${'l'.repeat(31)}` })).rejects.toThrow('login key')
    await expect(run('policies', { CURSOR_KEY: 'c' })).rejects.toThrow('CURSOR_KEY')
  })

  it.each(slices)('are given the secrets they ask for, and no other: %s', (slice) => {
    const [, made] =
      ofType('AWS::Lambda::Function').find(([name]) => name.toLowerCase().startsWith(slice)) ?? []
    const given = made?.Properties.Environment as
      | { readonly Variables: Readonly<Record<string, string>> }
      | undefined
    const all = [...Object.keys(settings), 'AUDIT_KEY', 'AUDIT_PUBLIC_KEYS']
    const secrets = all.filter((name) => /KEY|SECRET/.test(name))
    const asked = secrets.filter((name) => bundles[slice].includes(`"${name}"`))
    const names = Object.keys(given?.Variables ?? {})
    expect(names.filter((name) => secrets.includes(name)).sort()).toEqual(asked.sort())
  })

  it.each(slices)('are one file, without map, source or history: %s', (slice) => {
    expect(bundleOf(folder, slice)).not.toMatch(/sourceMappingURL|sourcesContent/)
  })

  it('answer as Lambda calls them', async () => {
    const handler = await run('policies', {})
    const answer = await handler(eventFor('GET', '/packs/current'))
    expect(answer).toMatchObject({ statusCode: 200 })
    expect(JSON.parse(String(answer.body)).hash).toMatch(/^[0-9a-f]{64}$/)
    const refused = await handler(eventFor('GET', '/nowhere'))
    expect(refused).toMatchObject({ statusCode: 404 })
  })
})

type Handler = (event: unknown) => Promise<{ readonly statusCode: number; readonly body: string }>

const eventFor = (method: string, path: string) => ({
  version: '2.0',
  rawPath: path,
  rawQueryString: '',
  headers: { host: 'x' },
  requestContext: { http: { method, path }, domainName: 'x', requestId: '1' },
  isBase64Encoded: false,
})

const settings = {
  TABLE_NAME: 't',
  CURSOR_KEY: 'c'.repeat(43),
  LOGIN_KEY: `1:${'l'.repeat(43)}`,
  VAULT_KEY: 'alias/v',
  WECHAT_ORIGIN: 'https://wechat.example',
  WECHAT_APP_ID: 'a',
  WECHAT_SECRET: 's',
  SMS_ORIGIN: 'https://sms.example',
  SMS_KEY: 'k',
}

let runs = 0

/** Loads a bundle as the runtime does, under the settings given. */
async function run(slice: Slice, changed: Readonly<Record<string, string>>): Promise<Handler> {
  // Inside the repository, where the runtime's own AWS SDK can be found.
  const file = join(root, '.data/bundles', `run-${process.pid}-${++runs}.mjs`)
  expect(existsSync(join(root, 'node_modules'))).toBe(true)
  writeFileSync(file, bundles[slice])
  const before = { ...process.env }
  Object.assign(process.env, settings, { AWS_REGION: 'cn-northwest-1' }, changed)
  try {
    return ((await import(pathToFileURL(file).href)) as { readonly handler: Handler }).handler
  } finally {
    process.env = before
    rmSync(file)
  }
}
