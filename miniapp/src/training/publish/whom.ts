import type { AudienceTest } from '@cgt/shared/training/audience'

interface Some {
  readonly label: string
  readonly test: AudienceTest
}

const members: Some = {
  label: '工会会员',
  test: { fact: 'worker.union.isMember', anyOf: [true] },
}
const migrants: Some = {
  label: '农民工',
  test: { fact: 'worker.isMigrantWorker', anyOf: [true] },
}
const newForm: Some = {
  label: '新就业形态劳动者',
  test: { fact: 'worker.isNewForm', anyOf: [true] },
}
const women: Some = { label: '女职工', test: { fact: 'worker.gender', anyOf: ['F'] } }

/** Whom a training may be for, one tick each. */
export const audiences: Readonly<Record<string, Some>> = { members, migrants, newForm }

/** For whom places may be kept, in the order in which they are taken. */
export const keptFor: Readonly<Record<string, Some>> = { women, migrants, newForm, members }
