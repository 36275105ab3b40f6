const shape = /CGT\d{4}[0-9A-HJKMNP-TV-Z]{12}/

/** A certificate's number in what was typed, pasted or scanned: alone, in fours, or in an address. */
export const numberIn = (text: string): string | undefined =>
  shape.exec(text.toUpperCase().replace(/[\s·-]/g, ''))?.[0]

/** As it is easily read aloud and typed off paper: «CGT2026 M7K3 QXT4 HRWB». */
export const numberText = (number: string): string =>
  [number.slice(0, 7), number.slice(7, 11), number.slice(11, 15), number.slice(15)].join(' ')
