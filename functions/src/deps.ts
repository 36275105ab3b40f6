import type { RulePack } from '@cgt/shared/eligibility/policy'
import type { AlertTemplates } from './messages/alert-templates.ts'
import type { Clock } from './platform/clock.ts'
import type { Cursors } from './platform/cursor.ts'
import type { Random } from './platform/id.ts'
import type { KeyVault } from './platform/key-vault.ts'
import type { Log } from './platform/log.ts'
import type { LoginKey } from './platform/login-key.ts'
import type { Pause } from './platform/pause.ts'
import type { SendSms } from './platform/sms.ts'
import type { Table } from './platform/table.ts'
import type { Wechat } from './platform/wechat.ts'
import type { IssuerConfig } from './training/issuer.ts'

/** Everything the app takes from the world. */
export interface Deps {
  readonly clock: Clock
  readonly random: Random
  readonly pause: Pause
  readonly log: Log
  readonly table: Table
  readonly cursors: Cursors
  readonly pack: RulePack
  readonly wechat: Wechat
  /** Wraps each person's data key. */
  readonly vault: KeyVault
  readonly sendSms: SendSms
  /** What WeChat alerts people with. */
  readonly alertTemplates: AlertTemplates
  /** Public keys of the audit's checkpoints: SPKI, DER, base64url. */
  readonly auditKeys: readonly string[]
  /** Keys the hashes that find a person by phone or openid. */
  readonly loginKey: LoginKey
  /** Who signs certificates. */
  readonly issuer: IssuerConfig
  readonly allowedOrigins: readonly string[]
}
