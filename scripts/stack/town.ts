import type { Answer } from '@cgt/shared/records/recorded-fact'
import type { Purpose } from '@cgt/shared/values/purpose'

export interface Townsperson {
  readonly name: string
  readonly phone: string
  /** The sensitive information they agreed to have kept. */
  readonly agreed: readonly Purpose[]
  readonly facts: Readonly<Record<string, Answer>>
}

const yes = { value: true }
const no = { value: false }

/** A day on which each of them may have something. */
export const townDay = '2025-06-15'

/** Made-up people whose situations open different parts of the catalogue. */
export const town: readonly Townsperson[] = [
  {
    name: '和师傅，维西县钳工，刚考到中级工',
    phone: '13800000001',
    agreed: [],
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
    name: '小李，昆明外卖骑手，考了网约配送员证',
    phone: '13800000002',
    agreed: [],
    facts: {
      'worker.residence.regionCode': { value: '530102' },
      'worker.employment.status': { value: 'flexible' },
      'worker.isNewForm': yes,
      'worker.platform': { value: '美团' },
      'worker.orderRegionCode': { value: '530102' },
      'worker.age': { value: 27 },
      cert: {
        value: [
          {
            occupation: '网约配送员',
            kind: 'skill_level_certificate',
            level: 'L5',
            issuedAt: '2025-03-20',
            inNationalCatalogue: true,
          },
        ],
      },
      'education.enrolledInChina': no,
      'education.deductedMonths': { value: 0 },
    },
  },
  {
    name: '王姐，个旧下岗职工，自己交社保',
    phone: '13800000003',
    agreed: ['situation'],
    facts: {
      'worker.residence.regionCode': { value: '532501' },
      'worker.hukou.regionCode': { value: '532501' },
      'worker.insuredRegionCode': { value: '532501' },
      'worker.employment.status': { value: 'flexible' },
      'worker.employment.laidOff': yes,
      'worker.unemploymentRegistration.registered': yes,
      'worker.hardshipRecognition.recognised': yes,
      'worker.flexibleEmployment.registered': yes,
      'worker.socialInsurance.selfPaid': yes,
      'worker.pension.receiving': no,
      'worker.laborAge': yes,
      'worker.roles': { value: [] },
      'worker.status': { value: [] },
      'worker.age': { value: 46 },
      'worker.gender': { value: 'F' },
      'worker.household.dibao': { declined: true },
    },
  },
  {
    name: '段姐，大理酒店员工，有了第二个孩子',
    phone: '13800000004',
    agreed: ['children'],
    facts: {
      'worker.residence.regionCode': { value: '532901' },
      'worker.employment.status': { value: 'enterprise_employee_insured' },
      'worker.unemploymentInsurance.cumulativeMonths': { value: 8 },
      'family.marriageRegistered': yes,
      child: {
        value: [
          {
            birthDate: '2025-01-31',
            'hukou.regionCode': '532901',
            orderAmongCurrentMarriage: 2,
            status: [],
          },
        ],
      },
      claims: { value: [] },
    },
  },
]
