import { expect, it } from 'vitest'
import { printMatrix } from '../testing/access/print-matrix.ts'

it('the page shows the matrix as it is', async () => {
  await expect(printMatrix()).toMatchFileSnapshot('../../../docs/access-matrix.md')
})
