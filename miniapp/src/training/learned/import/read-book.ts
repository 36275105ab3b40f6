import { Failure } from '@cgt/shared/http/failure'
import type { Cell } from './sheet-rows'

const isBroken = () =>
  new Failure('invalidInput', '这个 Excel 文件打不开，可能没下载完整，请重新导出再选。')
const isNotHere = () =>
  new Failure(
    'invalidInput',
    '微信里只能读 CSV。请在 Excel 里另存为“CSV UTF-8”再选，或在网页版导入 .xlsx。',
  )

/** The first sheet of an .xlsx; of formulas what they came to. Throws `invalidInput`. */
export async function readBook(bytes: ArrayBuffer): Promise<readonly (readonly Cell[])[]> {
  // Its reader needs what WeChat has not, so it is no part of what is built for WeChat.
  const reader =
    process.env.TARO_ENV === 'h5'
      ? await import(/* webpackChunkName: "read-workbook" */ 'read-excel-file/universal')
      : undefined
  if (!reader) throw isNotHere()
  try {
    return (await reader.readSheet(bytes)) as readonly (readonly Cell[])[]
  } catch {
    throw isBroken()
  }
}
