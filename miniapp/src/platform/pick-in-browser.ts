import type { PickedFile } from './picked-file'

/** Lets the browser ask for a file. Older browsers do not say when a person turns back: then nothing comes. */
export function pickInBrowser(endings: readonly string[]): Promise<PickedFile | undefined> {
  const input = globalThis.document.createElement('input')
  input.type = 'file'
  input.accept = endings.map((ending) => `.${ending}`).join(',')
  return new Promise((picked) => {
    input.addEventListener('cancel', () => picked(undefined))
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      picked(file && { name: file.name, size: file.size, read: () => bytesOf(file) })
    })
    input.click()
  })
}

/** Browsers of 2018 have no `Blob.arrayBuffer`. */
const bytesOf = (file: Blob): Promise<ArrayBuffer> =>
  new Promise((read, fail) => {
    const reader = new FileReader()
    reader.onload = () => read(reader.result as ArrayBuffer)
    reader.onerror = () => fail(reader.error)
    reader.readAsArrayBuffer(file)
  })
