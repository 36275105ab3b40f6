import { addPolicies } from '../app.ts'
import { bundledPack } from '../bundled-pack.ts'
import { cloudCursors, edgeDeps } from '../platform/cloud.ts'
import { createEdge } from '../platform/edge.ts'
import { serveLambda } from '../platform/serve-lambda.ts'

export const handler = serveLambda(
  addPolicies(createEdge(edgeDeps), { ...edgeDeps, pack: bundledPack, cursors: cloudCursors() }),
)
