import { edgeDeps } from '../platform/cloud.ts'
import { cloudTable } from '../platform/cloud-table.ts'
import { streamHandler } from '../platform/outbox-stream.ts'
import { openEvents } from './open-events.ts'

export const handler = streamHandler(openEvents({ ...edgeDeps, table: cloudTable() }))
