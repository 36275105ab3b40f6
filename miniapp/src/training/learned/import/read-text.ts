import { Failure } from '@cgt/shared/http/failure'

/** UTF-8, or nothing where it is not: WeChat has no `TextDecoder`. */
function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    const escaped = Array.from(bytes, (byte) => `%${byte < 16 ? '0' : ''}${byte.toString(16)}`)
    return decodeURIComponent(escaped.join(''))
  } catch {
    return undefined
  }
}

/** As Excel in China saves a CSV; nothing where it is not, or the device does not know it. */
function asGbk(bytes: Uint8Array): string | undefined {
  if (typeof TextDecoder === 'undefined')
    throw new Failure(
      'invalidInput',
      '这个 CSV 是 GBK 编码，微信里读不了。请在 Excel 里另存为“CSV UTF-8”，或在网页版导入。',
    )
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The text of a CSV in UTF-8 or GBK. Throws `invalidInput` for what is no text. */
export function readText(bytes: Uint8Array): string {
  const text = bytes.includes(0) ? undefined : (asUtf8(bytes) ?? asGbk(bytes))
  if (text === undefined)
    throw new Failure(
      'invalidInput',
      '这个文件不是 CSV 或 .xlsx 表格，请在那个平台导出成表格再选。',
    )
  return text.replace(/^\uFEFF/, '')
}
