import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

const translation = { marshallOptions: { removeUndefinedValues: true } }

/** The region's own DynamoDB, with the function's role. */
export const awsStore = (): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(new DynamoDBClient({ maxAttempts: 4 }), translation)
