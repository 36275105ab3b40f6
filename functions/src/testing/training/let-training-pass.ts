import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { localStore } from '../../platform/local-store.ts'

/** What a training, its places, who was there and its certificates remember of moments, in epoch seconds. */
const moments = ['startsAt', 'endsAt', 'enrolFrom', 'enrolUntil', 'at', 'handedInAt', 'issuedAt']

function movedBack(value: unknown, seconds: number): unknown {
  if (Array.isArray(value)) return value.map((one) => movedBack(one, seconds))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => [
      name,
      moments.includes(name) && typeof held === 'number'
        ? held - seconds
        : movedBack(held, seconds),
    ]),
  )
}

const isOf = (noticeId: string) => {
  const rows = [`NOTICE#${noticeId}`, `SESSION#${noticeId}`]
  const own = [`ENROLMENT#${noticeId}`, `CERTIFICATE#${noticeId}`]
  return ({ pk, sk, id }: Record<string, unknown>) =>
    id === noticeId ||
    rows.some((begins) => String(pk).startsWith(begins)) ||
    own.some((begins) => String(sk).startsWith(begins))
}

interface Place {
  readonly endpoint: string
  readonly TableName: string
}

/** As if `seconds` had gone by since all that is stored of one training; everything else stays where it is. */
export async function letTrainingPass(
  { endpoint, TableName }: Place,
  noticeId: string,
  seconds: number,
): Promise<void> {
  const store = localStore(endpoint)
  const { Items = [] } = await store.send(new ScanCommand({ TableName, ConsistentRead: true }))
  for (const item of Items.filter(isOf(noticeId)))
    await store.send(
      new PutCommand({ TableName, Item: movedBack(item, seconds) as Record<string, unknown> }),
    )
  store.destroy()
}
