import { addOpenapi } from '../app.ts'
import { edgeDeps } from '../platform/cloud.ts'
import { createEdge } from '../platform/edge.ts'
import { serveLambda } from '../platform/serve-lambda.ts'

export const handler = serveLambda(addOpenapi(createEdge(edgeDeps)))
