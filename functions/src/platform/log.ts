import { Logger } from '@aws-lambda-powertools/logger'

export type LogFields = Readonly<Record<string, string | number>>

/** Structured lines. Never a body, a token, a phone or a fact. */
export interface Log {
  readonly info: (message: string, fields: LogFields) => void
  readonly warn: (message: string, fields: LogFields) => void
  readonly error: (message: string, fields: LogFields) => void
}

export function openLog(): Log {
  const logger = new Logger()
  return {
    info: (message, fields) => logger.info(message, fields),
    warn: (message, fields) => logger.warn(message, fields),
    error: (message, fields) => logger.error(message, fields),
  }
}
