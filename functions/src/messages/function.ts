import { addMessages } from '../app.ts'
import { cloudCursors, edgeDeps } from '../platform/cloud.ts'
import { cloudLoginKey, cloudWechat } from '../platform/cloud-outside.ts'
import { cloudTable } from '../platform/cloud-table.ts'
import { cloudVault } from '../platform/cloud-vault.ts'
import { createEdge } from '../platform/edge.ts'
import { serveLambda } from '../platform/serve-lambda.ts'
import { readAlertTemplates } from './alert-templates.ts'

const table = cloudTable()

export const handler = serveLambda(
  addMessages(createEdge(edgeDeps), {
    ...edgeDeps,
    table,
    cursors: cloudCursors(),
    vault: cloudVault(),
    wechat: cloudWechat(table),
    loginKey: cloudLoginKey(),
    alertTemplates: readAlertTemplates(process.env.ALERT_TEMPLATES ?? ''),
  }),
)
