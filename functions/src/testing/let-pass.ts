import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { localStore } from '../platform/local-store.ts'

/** What a training or a competition, and who has part in it, remember of moments, in epoch seconds. */
const moments = [
  ...['startsAt', 'endsAt', 'enrolFrom', 'enrolUntil', 'at', 'handedInAt', 'issuedAt'],
  ...['enterFrom', 'enterUntil', 'enteredAt', 'publishedAt'],
]

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

type IsOf = (row: Record<string, unknown>) => boolean

const ofTraining = (noticeId: string): IsOf => {
  const rows = [`NOTICE#${noticeId}`, `SESSION#${noticeId}`]
  const own = [`ENROLMENT#${noticeId}`, `CERTIFICATE#${noticeId}`]
  return ({ pk, sk, id }) =>
    id === noticeId ||
    rows.some((begins) => String(pk).startsWith(begins)) ||
    own.some((begins) => String(sk).startsWith(begins))
}

const ofCompetition =
  (competitionId: string): IsOf =>
  ({ pk, sk, id }) =>
    id === competitionId ||
    String(pk).startsWith(`CONTEST#${competitionId}`) ||
    String(sk).startsWith(`ENTRY#${competitionId}`)

interface Place {
  readonly endpoint: string
  readonly TableName: string
}

async function moveBack({ endpoint, TableName }: Place, isOf: IsOf, seconds: number) {
  const store = localStore(endpoint)
  const { Items = [] } = await store.send(new ScanCommand({ TableName, ConsistentRead: true }))
  for (const item of Items.filter(isOf))
    await store.send(
      new PutCommand({ TableName, Item: movedBack(item, seconds) as Record<string, unknown> }),
    )
  store.destroy()
}

/** As if `seconds` had gone by since all that is stored of one training; everything else stays where it is. */
export const letTrainingPass = (place: Place, noticeId: string, seconds: number): Promise<void> =>
  moveBack(place, ofTraining(noticeId), seconds)

/** The same of one competition. */
export const letCompetitionPass = (
  place: Place,
  competitionId: string,
  seconds: number,
): Promise<void> => moveBack(place, ofCompetition(competitionId), seconds)
