import { handle } from 'hono/aws-lambda'
import { addOpenapi } from '../app.ts'
import { edgeDeps } from '../platform/cloud.ts'
import { createEdge } from '../platform/edge.ts'

export const handler = handle(addOpenapi(createEdge(edgeDeps)))
