import { plantPassed } from '../../functions/src/testing/training/plant-certified.ts'
import { withTable } from '../../scripts/stack/lay-offices.ts'
import type { trainingOf } from '../../scripts/stack/seed-town.ts'
import { tableName } from '../../scripts/stack/start-stack.ts'
import type { Backstage } from '../offices/hold-office.ts'

interface Parties {
  readonly union: { readonly training: ReturnType<typeof trainingOf> }
  readonly personId: string
}

const clock = { now: Date.now, advance: () => {} }

/** Somebody was at yesterday's training from its beginning to its end, and has its certificate. */
export async function haveCertificate(
  { storeEndpoint }: Backstage,
  { union, personId }: Parties,
): Promise<{ readonly noticeId: string }> {
  const { at } = await withTable(storeEndpoint, tableName, (table) =>
    plantPassed({ table, clock }, '/530000/533400/533423/', personId, {
      title: '高处作业安全培训（演示）',
    }),
  )
  await union.training.issueCertificates(at)
  return at
}
