/** Lets the browser save what stands at an address as a file. */
export function saveInBrowser(name: string, address: string): void {
  const link = globalThis.document.createElement('a')
  link.href = address
  link.download = name
  link.click()
}

const types: Readonly<Record<string, string>> = {
  json: 'application/json',
  ics: 'text/calendar;charset=utf-8',
  html: 'text/html;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Lets the browser save a file, as what its name says it is. */
export function saveFileInBrowser(name: string, content: string | ArrayBuffer): void {
  const type = types[name.slice(name.lastIndexOf('.') + 1)] ?? 'text/plain;charset=utf-8'
  const address = URL.createObjectURL(new Blob([content], { type }))
  saveInBrowser(name, address)
  URL.revokeObjectURL(address)
}
