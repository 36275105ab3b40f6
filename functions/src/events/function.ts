import { readAlertTemplates } from '../messages/alert-templates.ts'
import { edgeDeps } from '../platform/cloud.ts'
import { cloudWechat } from '../platform/cloud-outside.ts'
import { cloudTable } from '../platform/cloud-table.ts'
import { cloudVault } from '../platform/cloud-vault.ts'
import { streamHandler } from '../platform/outbox-stream.ts'
import { openEvents } from './open-events.ts'

const table = cloudTable()

export const handler = streamHandler(
  openEvents({
    ...edgeDeps,
    table,
    vault: cloudVault(),
    wechat: cloudWechat(table),
    alertTemplates: readAlertTemplates(process.env.ALERT_TEMPLATES ?? ''),
  }),
)
