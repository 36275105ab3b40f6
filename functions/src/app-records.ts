import { recordsContract } from '@cgt/shared/records/contract'
import { openPurposes } from '@cgt/shared/values/purpose'
import type { Deps } from './deps.ts'
import { openGuard } from './guard.ts'
import type { Edge } from './platform/edge.ts'
import { mount } from './platform/http.ts'
import { openPersonKeys } from './platform/person-keys.ts'
import { factCheck, readersOf } from './policies/facts-of-pack.ts'
import { openScreen } from './policies/screen.ts'
import { openConsentsOf } from './privacy/consent-store.ts'
import { openRecordStore, type RecordStore } from './records/record-store.ts'
import { recordsRoutes } from './records/routes.ts'
import { withCertificates } from './records/union-certificates.ts'
import { certificateRecord } from './training/certificate-record.ts'
import { openCertificateStore } from './training/certificate-store.ts'

export type RecordsDeps = Pick<Deps, 'pack' | 'table' | 'clock' | 'random' | 'vault'>

/** The records, and what of them needs consent. */
export function openRecords({ pack, table, vault, random }: RecordsDeps) {
  const purposeOf = openPurposes(pack.facts)
  const consentsOf = openConsentsOf(table)
  const keys = openPersonKeys(table, vault, random)
  const store = openRecordStore({ table, keys, random, purposeOf, consentsOf })
  const certificates = openCertificateStore(table)
  const records: RecordStore = {
    ...store,
    read: async (personId, all) => {
      const [read, own] = await Promise.all([
        store.read(personId, all),
        certificates.ofPerson(personId),
      ])
      return { ...read, facts: withCertificates(read.facts, own.map(certificateRecord)) }
    },
  }
  return { records, purposeOf, consentsOf }
}

export function addRecords(app: Edge, deps: RecordsDeps): Edge {
  const routes = recordsRoutes({
    ...openRecords(deps),
    clock: deps.clock,
    checkFact: factCheck(deps.pack),
    readersOf: readersOf(deps.pack),
    screen: openScreen(deps.pack),
  })
  mount(app, recordsContract, routes, openGuard(deps))
  return app
}
