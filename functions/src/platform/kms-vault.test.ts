import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { KMSClient } from '@aws-sdk/client-kms'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openKmsVault } from './kms-vault.ts'

interface Call {
  readonly KeyId: string
  readonly EncryptionContext: object
  readonly Plaintext?: string
  readonly CiphertextBlob?: string
}

const decode = (text = '') => Buffer.from(text, 'base64').toString('utf8')
const encode = (text: string) => Buffer.from(text).toString('base64')

/** Stands in for KMS: what it wraps under one context it unwraps under no other. */
function answer(target: string, call: Call): { readonly status: number; readonly body: object } {
  const bound = JSON.stringify([call.KeyId, call.EncryptionContext])
  if (target.endsWith('.Encrypt'))
    return { status: 200, body: { CiphertextBlob: encode(`${bound}|${call.Plaintext}`) } }
  const [under, plaintext] = decode(call.CiphertextBlob).split('|')
  return under === bound
    ? { status: 200, body: { Plaintext: plaintext } }
    : { status: 400, body: { __type: 'InvalidCiphertextException' } }
}

let server: Server
let client: KMSClient
beforeAll(async () => {
  server = createServer(async (request, response) => {
    let text = ''
    for await (const part of request) text += part
    const { status, body } = answer(String(request.headers['x-amz-target']), JSON.parse(text))
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' })
    response.end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  client = new KMSClient({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'cn-northwest-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
})
afterAll(() => {
  client.destroy()
  server.close()
})

const key = Uint8Array.from({ length: 32 }, (_, i) => i)

it('unwraps what it wrapped, under the same name and no other', async () => {
  const vault = openKmsVault('alias/changaitong-test', client)
  const wrapped = await vault.wrap('anna', key)
  expect([...(await vault.unwrap('anna', wrapped))]).toEqual([...key])
  await expect(vault.unwrap('bert', wrapped)).rejects.toMatchObject({
    name: 'InvalidCiphertextException',
  })
})

it('unwraps nothing that another key wrapped', async () => {
  const wrapped = await openKmsVault('alias/another', client).wrap('anna', key)
  await expect(
    openKmsVault('alias/changaitong-test', client).unwrap('anna', wrapped),
  ).rejects.toMatchObject({ name: 'InvalidCiphertextException' })
})
