import { addTraining } from '../app-training.ts'
import { bundledPack } from '../bundled-pack.ts'
import { cloudCursors, edgeDeps } from '../platform/cloud.ts'
import { cloudLoginKey } from '../platform/cloud-outside.ts'
import { cloudTable } from '../platform/cloud-table.ts'
import { cloudVault } from '../platform/cloud-vault.ts'
import { createEdge } from '../platform/edge.ts'
import { serveLambda } from '../platform/serve-lambda.ts'
import { setting } from '../platform/setting.ts'

export const handler = serveLambda(
  addTraining(createEdge(edgeDeps), {
    ...edgeDeps,
    pack: bundledPack,
    table: cloudTable(),
    cursors: cloudCursors(),
    vault: cloudVault(),
    loginKey: cloudLoginKey(),
    issuer: {
      origin: setting('PUBLIC_ADDRESS'),
      key: setting('ISSUER_KEY'),
      formerKeys: (process.env.ISSUER_FORMER_KEYS ?? '').split(' ').filter(Boolean),
    },
  }),
)
