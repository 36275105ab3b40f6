import type { Command } from './command.ts'

/** What is done by itself when it is due. `key`: what it is about, so that it is done once. */
export const byItself = (operation: string, key: string): Command => ({
  operation,
  personId: 'system',
  key,
  request: {},
  correlationId: 'system',
})
