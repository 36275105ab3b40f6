import type { Answer } from '@cgt/shared/records/recorded-fact'

export interface Townsperson {
  readonly name: string
  readonly phone: string
  readonly facts: Readonly<Record<string, Answer>>
}

const yes = { value: true }

/** Made-up people whose situations open different parts of the catalogue. */
export const town: readonly Townsperson[] = [
  {
    name: '和师傅，维西县钳工，刚考到中级工',
    phone: '13800000001',
    facts: {
      'worker.residence.regionCode': { value: '533423' },
      'worker.insuredRegionCode': { value: '533423' },
      'worker.employment.status': { value: 'enterprise_employee_insured' },
      'worker.unemploymentInsurance.cumulativeMonths': { value: 36 },
      'worker.unemploymentBenefit.receiving': { value: false },
      'worker.union.isMember': yes,
      cert: {
        value: [
          {
            occupation: '钳工',
            kind: 'skill_level_certificate',
            level: 'L4',
            issuedAt: '2025-05-10',
            verifiableInOsta: true,
          },
        ],
      },
      claims: { value: [] },
    },
  },
  {
    name: '小李，昆明外卖骑手',
    phone: '13800000002',
    facts: {
      'worker.residence.regionCode': { value: '530102' },
      'worker.employment.status': { value: 'flexible' },
      'worker.isNewForm': yes,
      'worker.platform': { value: '美团' },
      'worker.orderRegionCode': { value: '530102' },
      'worker.age': { value: 27 },
    },
  },
  {
    name: '王姐，个旧下岗职工，家里困难',
    phone: '13800000003',
    facts: {
      'worker.residence.regionCode': { value: '532501' },
      'worker.employment.status': { value: 'unemployed' },
      'worker.employment.laidOff': yes,
      'worker.unemploymentRegistration.registered': yes,
      'worker.household.dibao': { declined: true },
      'worker.age': { value: 46 },
      'worker.gender': { value: 'F' },
    },
  },
]
