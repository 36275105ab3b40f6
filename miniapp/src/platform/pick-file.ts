import Taro from '@tarojs/taro'
import type { PickedFile } from './picked-file'

/** Lets a person pick a file with one of these endings; nothing when they turn back. In WeChat: of a chat. */
export const pickFile = (endings: readonly string[]): Promise<PickedFile | undefined> =>
  process.env.TARO_ENV === 'h5'
    ? import('./pick-in-browser').then(({ pickInBrowser }) => pickInBrowser(endings))
    : pickOfChat(endings)

async function pickOfChat(endings: readonly string[]): Promise<PickedFile | undefined> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({
      ...{ count: 1, type: 'file', extension: [...endings] },
    })
    const [file] = tempFiles
    return file && { name: file.name, size: file.size, read: async () => bytesAt(file.path) }
  } catch {
    return undefined
  }
}

function bytesAt(path: string): ArrayBuffer {
  const bytes = Taro.getFileSystemManager().readFileSync(path)
  if (typeof bytes === 'string') throw new Error('a file was read as text')
  return bytes
}
