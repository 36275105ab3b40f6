import { addIdentity } from '../app.ts'
import { cloudCursors, edgeDeps } from '../platform/cloud.ts'
import { cloudLoginKey, cloudSms, cloudWechat } from '../platform/cloud-outside.ts'
import { cloudTable } from '../platform/cloud-table.ts'
import { cloudVault } from '../platform/cloud-vault.ts'
import { createEdge } from '../platform/edge.ts'
import { serveLambda } from '../platform/serve-lambda.ts'

const table = cloudTable()

export const handler = serveLambda(
  addIdentity(createEdge(edgeDeps), {
    ...edgeDeps,
    cursors: cloudCursors(),
    table,
    wechat: cloudWechat(table),
    vault: cloudVault(),
    sendSms: cloudSms(),
    loginKey: cloudLoginKey(),
  }),
)
