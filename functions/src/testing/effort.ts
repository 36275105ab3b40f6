// Any engine but the embedded one, as DynamoDB Local, takes many times as long for a transaction:
// there the same is tried with fewer seeds.
const isEmbedded = process.env.DYNAMODB_ENDPOINT === undefined

/** How many seeded schedules of faults each wish must withstand; every crash point comes besides. */
export const schedules = isEmbedded ? 12 : 4
