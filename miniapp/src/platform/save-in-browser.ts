/** Lets the browser save what stands at an address as a file. */
export function saveInBrowser(name: string, address: string): void {
  const link = globalThis.document.createElement('a')
  link.href = address
  link.download = name
  link.click()
}

/** Lets the browser save a text as a file. */
export function saveTextInBrowser(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  saveInBrowser(name, address)
  URL.revokeObjectURL(address)
}
