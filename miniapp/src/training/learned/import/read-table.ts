import { Failure } from '@cgt/shared/http/failure'
import { mostImported } from '@cgt/shared/training/imported'
import { parse } from '@vanillaes/csv'
import type { PickedFile } from '../../../platform/picked-file'
import { recognised } from './columns'
import { readBook } from './read-book'
import { readText } from './read-text'
import type { Cell, SheetRows } from './sheet-rows'

const largest = 1024 * 1024
const refused = (sentence: string) => new Failure('invalidInput', sentence)
const begins = (bytes: Uint8Array, ...with_: readonly number[]): boolean =>
  with_.every((byte, i) => bytes[i] === byte)

async function cellsOf(buffer: ArrayBuffer): Promise<readonly (readonly Cell[])[]> {
  const bytes = new Uint8Array(buffer)
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw refused('这是旧版 Excel（.xls）或加了密码的文件，请在 Excel 里另存为 .xlsx 再选。')
  if (begins(bytes, 0x50, 0x4b)) return readBook(buffer)
  const text = readText(bytes)
  try {
    // Without an end of line, a last line of one cell would be left out.
    return parse(`${text}\n`) as string[][]
  } catch {
    throw refused('这个 CSV 的引号不成对，请在 Excel 里打开，另存为 .xlsx 再选。')
  }
}

const isFilled = (cell: Cell): boolean => cell !== null && String(cell).trim() !== ''

/** Many exports have a title above the names of their columns. */
const likelyHeads = 5

/** Reads a picked CSV or .xlsx on this device. Throws `invalidInput` with what to do. */
export async function readTable(file: PickedFile): Promise<SheetRows> {
  if (file.size > largest) throw refused('文件超过 1 MB，请只留要导入的几列，或分成几个文件。')
  const filled = (await cellsOf(await file.read()))
    .map((cells, i) => ({ number: i + 1, cells }))
    .filter(({ cells }) => cells.some(isFilled))
  const names = filled.map(({ cells }) => cells.map((cell) => String(cell ?? '').trim()))
  const found = names.slice(0, likelyHeads).findIndex((head) => recognised(head).size > 1)
  const at = Math.max(found, 0)
  const rows = filled.slice(at + 1)
  if (rows.length === 0) throw refused('表里没有内容：第一行写各列的名字，下面一行一个培训。')
  if (rows.length > mostImported)
    throw refused(`表里有 ${rows.length} 行，一次最多 ${mostImported} 行，请分成几个文件。`)
  return { head: names[at] ?? [], rows }
}
