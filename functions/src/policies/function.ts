import { handle } from 'hono/aws-lambda'
import { addPolicies } from '../app.ts'
import { bundledPack } from '../bundled-pack.ts'
import { cloudCursors, edgeDeps } from '../platform/cloud.ts'
import { createEdge } from '../platform/edge.ts'

export const handler = handle(
  addPolicies(createEdge(edgeDeps), { ...edgeDeps, pack: bundledPack, cursors: cloudCursors() }),
)
