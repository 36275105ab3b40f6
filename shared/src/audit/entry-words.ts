import type { AuditEntry } from './audit-entry.ts'

/** What each field is called, on the page and in the head of an exported table. */
export const columns: Readonly<Record<keyof AuditEntry, string>> = {
  sequence: '序号',
  at: '时间（UTC）',
  actor: '谁',
  action: '做什么',
  object: '对什么',
  organisation: '在哪里',
  about: '涉及谁',
  by: '凭什么身份',
  refused: '拒绝的原因',
}
