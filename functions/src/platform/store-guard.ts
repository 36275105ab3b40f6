import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

const expressions = [
  'UpdateExpression',
  'ConditionExpression',
  'ProjectionExpression',
  'FilterExpression',
  'KeyConditionExpression',
]

const removed = (expression: string) =>
  /\bREMOVE\b([\s\S]*?)(?=\b(?:SET|ADD|DELETE)\b|$)/i.exec(expression)?.[1] ?? ''

function checkUpdate(text: string) {
  if ((removed(text).match(/\[\d+\]/g) ?? []).length > 1)
    throw new Error('store guard: removing several list elements removes the wrong ones')
  if (/\[\d+\]\s*=/.test(text) || /\bADD\b[^=]*\[\d+\]/i.test(text))
    throw new Error(
      'store guard: setting a list element past the end pads it; write the whole list',
    )
}

function checkExpression(kind: string, text: string) {
  if (/[^\t\n\r\x20-\x7e]/.test(text))
    throw new Error(`store guard: literal non-ASCII text in ${kind}; use an alias`)
  if (kind === 'KeyConditionExpression' && /\bbegins_with\s*\(/i.test(text))
    throw new Error('store guard: begins_with on a key ignores case; use BETWEEN')
  if (kind === 'UpdateExpression') checkUpdate(text)
}

function checkPlaceholders(placeholders: unknown) {
  for (const name of Object.keys((placeholders ?? {}) as object))
    if (/[^\x21-\x7e]/.test(name))
      throw new Error('store guard: non-ASCII placeholder; use plain letters')
}

function checkField(kind: string, value: unknown) {
  if (kind === 'ExpressionAttributeNames' || kind === 'ExpressionAttributeValues')
    checkPlaceholders(value)
  else if (typeof value === 'string' && expressions.includes(kind)) checkExpression(kind, value)
  else if (kind !== 'Item' && kind !== 'Key') checkInput(value)
}

function checkInput(input: unknown): void {
  if (typeof input !== 'object' || input === null || input instanceof Uint8Array) return
  for (const [kind, value] of Object.entries(input)) checkField(kind, value)
}

/** Refuses, before the request leaves, the shapes the embedded store gets wrong or dies on. */
export function guardStore(client: DynamoDBDocumentClient): DynamoDBDocumentClient {
  client.middlewareStack.add(
    (next) => (args) => {
      checkInput(args.input)
      return next(args)
    },
    { step: 'initialize', name: 'storeGuard', override: true },
  )
  return client
}
