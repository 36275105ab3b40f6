import { GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { describe, expect, it } from 'vitest'
import { localStore } from './local-store.ts'

// Nothing listens there: a shape that is let through fails by the network instead.
const client = localStore('http://127.0.0.1:9')
const Key = { pk: 'a', sk: 'b' }
const update = (UpdateExpression: string, values: Record<string, unknown> = { ':v': 1 }) =>
  new UpdateCommand({ TableName: 't', Key, UpdateExpression, ExpressionAttributeValues: values })

describe('the store guard', () => {
  it.each([
    ['literal text that is not ASCII', update('SET 名称 = :v')],
    ['a full-width comma', update('SET a = :v，b = :v')],
    ['a placeholder that is not ASCII', update('SET a = :值', { ':值': 1 })],
    ['removing two list elements', update('REMOVE l[0], l[1]')],
    ['setting a list element', update('SET l[9] = :v')],
    [
      'a literal in a projection',
      new GetCommand({ TableName: 't', Key, ProjectionExpression: '名' }),
    ],
    [
      'begins_with on a key',
      new QueryCommand({
        TableName: 't',
        KeyConditionExpression: 'pk = :p AND begins_with(sk, :s)',
      }),
    ],
  ])('refuses %s before it leaves', async (_, command) => {
    await expect(client.send(command as UpdateCommand)).rejects.toThrow('store guard')
  })

  it('lets aliases and Chinese values through', async () => {
    const command = new UpdateCommand({
      TableName: 't',
      Key: { pk: '名称', sk: 'b' },
      UpdateExpression: 'SET #n = :v REMOVE l[0]',
      ExpressionAttributeNames: { '#n': '名称' },
      ExpressionAttributeValues: { ':v': '钳工，中级' },
    })
    await expect(client.send(command)).rejects.not.toThrow('store guard')
  })
})
