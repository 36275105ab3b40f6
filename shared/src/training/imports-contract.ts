import * as z from 'zod/mini'
import { defineContract } from '../http/endpoint.ts'
import { importedLine, mostImported } from './imported.ts'

/** Names an import; made by the server. */
const importId = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/))

export const importsContract = defineContract({
  importLearned: {
    method: 'POST',
    path: '/training/imports',
    access: 'signedIn',
    command: true,
    summary: '把别的平台的学习记录导入自己的学习记录',
    input: z.strictObject({
      lines: z.array(importedLine).check(z.minLength(1), z.maxLength(mostImported)),
    }),
    output: z.object({
      /** Nothing where no line was new. */
      importId: z.nullable(importId),
      /** How many lines were new. */
      kept: z.int(),
    }),
    failures: ['tooLarge'],
  },
  myImports: {
    method: 'GET',
    path: '/training/imports',
    access: 'signedIn',
    summary: '自己导入的学习记录',
    input: z.strictObject({}),
    output: z.object({
      /** The oldest first. `at` in epoch seconds. */
      imports: z.array(z.object({ importId, at: z.int(), lines: z.array(importedLine) })),
    }),
    failures: [],
  },
  undoImport: {
    method: 'DELETE',
    path: '/training/imports/:importId',
    access: 'signedIn',
    command: true,
    summary: '撤回一次导入',
    input: z.strictObject({ importId }),
    output: z.object({}),
    failures: ['notFound'],
  },
})
