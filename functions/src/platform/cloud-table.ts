import { localStore } from './local-store.ts'
import { setting } from './setting.ts'
import { awsStore } from './store-client.ts'
import { openTable, type Table } from './table.ts'

/** The deployment's table. */
export const cloudTable = (): Table =>
  openTable(
    process.env.CHANGAITONG_STAGE === 'local'
      ? localStore(setting('DYNAMODB_ENDPOINT'))
      : awsStore(),
    setting('TABLE_NAME'),
  )
