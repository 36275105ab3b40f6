import { holdsAnything, type localStore } from '../../functions/src/platform/local-store.ts'
import { openTable } from '../../functions/src/platform/table.ts'

/**
 * How rows are kept. It goes up with every change after which older rows cannot be read as they are;
 * docs/architecture.md says what else to do then.
 */
export const dataVersion = 2

const key = { pk: 'DATA', sk: 'VERSION' }

/**
 * Marks an empty table with the version of its rows. Throws a sentence, and changes nothing, where
 * the rows are of another version or of none.
 */
export async function checkDataVersion(
  client: ReturnType<typeof localStore>,
  tableName: string,
): Promise<void> {
  const table = openTable(client, tableName)
  const mark = await table.get(key)
  if (mark?.version === dataVersion) return
  if (mark || (await holdsAnything(client, tableName)))
    throw new Error(
      '这里的数据是另一个版本的产改通存的，这个版本读不了，什么都没有改；演示数据请用 npm start -- --fresh 从头开始，要留的先把数据文件夹复制走。',
    )
  await table.put({ ...key, version: dataVersion })
}
