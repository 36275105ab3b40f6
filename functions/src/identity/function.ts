import { handle } from 'hono/aws-lambda'
import { addIdentity } from '../app.ts'
import { cloudLoginKey, cloudSms, cloudTable, cloudWechat, edgeDeps } from '../platform/cloud.ts'
import { createEdge } from '../platform/edge.ts'

export const handler = handle(
  addIdentity(createEdge(edgeDeps), {
    ...edgeDeps,
    table: cloudTable(),
    wechatLogin: cloudWechat(),
    sendSms: cloudSms(),
    loginKey: cloudLoginKey(),
  }),
)
