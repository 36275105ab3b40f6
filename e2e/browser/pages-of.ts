/** How many pages a PDF has: Chromium writes each as an object of its own, not compressed. */
export const pagesOf = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
