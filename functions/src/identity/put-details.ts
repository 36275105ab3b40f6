import { canonical } from '@cgt/shared/eligibility/canonical'
import { Failure } from '@cgt/shared/http/failure'
import { readIdentityNumber } from '@cgt/shared/values/identity-number'
import { identityNumberWords } from '@cgt/shared/values/identity-number-words'
import { readRealName } from '@cgt/shared/values/real-name'
import { sensitive } from '@cgt/shared/values/sensitive'
import { type Clock, epochSeconds, today } from '../platform/clock.ts'
import type { Command, RunCommand } from '../platform/command.ts'
import { type LoginHashes, type LoginKey, loginHash, loginHashes } from '../platform/login-key.ts'
import type { Limit, TakeToken } from '../platform/rate-limit.ts'
import type { StoredDetails } from './details-store.ts'
import type { ReadDetailsDeps } from './read-details.ts'

export interface PutDetailsDeps extends ReadDetailsDeps {
  readonly run: RunCommand
  readonly clock: Clock
  readonly loginKey: LoginKey
  readonly takeToken: TakeToken
}

interface Typed {
  readonly realName: string
  readonly idNumber: string
  readonly version: number
}

interface By {
  readonly personId: string
  readonly command: Command
}

/** A number that is another's is refused, so that trying many would tell whose are here. */
const byPerson: Limit = { name: 'details by person', most: 10, inSeconds: 86_400 }
const province = '/530000/'

function read({ realName, idNumber }: Typed, clock: Clock) {
  const name = readRealName(realName)
  if (name === undefined)
    throw new Failure('invalidInput', '姓名请照身份证填写：2 到 40 个字，不带数字和符号。')
  const found = readIdentityNumber(idNumber, today(clock))
  if ('fault' in found) throw new Failure('invalidInput', identityNumberWords[found.fault])
  return { name, number: found.number }
}

async function checkMayPut(
  { details, consentsOf }: ReadDetailsDeps,
  personId: string,
  {
    before,
    version,
    numberHashes,
  }: { before: StoredDetails; version: number; numberHashes: LoginHashes },
): Promise<void> {
  // Asked after what is kept was read: a consent taken back meanwhile changes that too.
  if (!(await consentsOf(personId)).has('details'))
    throw new Failure('consentNeeded', '姓名和身份证号是敏感信息，要你单独同意才能保存。')
  if (before.version !== version) throw new Failure('conflict')
  const owner = await details.ownerOf(numberHashes)
  if (owner !== undefined && owner !== personId)
    throw new Failure(
      'taken',
      '这个身份证号已经登记在另一个账号上，这里什么都没有存。请先核对号码；如果是你本人的，请用原来的方式登录，或带身份证到所在的县区总工会核实。',
    )
}

const audited = ({ personId, command }: By) => ({
  action: command.operation,
  object: `details:${personId}`,
  organisation: province,
  about: personId,
})

/**
 * Keeps who a person is: one ID number is one person's. Throws `invalidInput`, `consentNeeded`,
 * `conflict`, `taken` or `tooOften`.
 */
export async function putDetails(
  deps: PutDetailsDeps,
  typed: Typed,
  by: By,
): Promise<{ readonly version: number }> {
  const { clock, loginKey, takeToken, run, details } = deps
  const { personId, command } = by
  const { name, number } = read(typed, clock)
  const numberHashes = loginHashes(loginKey, 'id number', number)
  let taken: Promise<void> | undefined
  // What is remembered of a request is a hash without a key, which an ID number does not withstand.
  const request = loginHash(loginKey, 'details request', canonical(command.request))
  return run({ ...command, request }, async () => {
    taken ??= takeToken(byPerson, personId)
    await taken
    const before = await details.find(personId)
    await checkMayPut(deps, personId, { before, version: typed.version, numberHashes })
    const told = {
      realName: sensitive('realName', name),
      idNumber: sensitive('idNumber', number),
      numberHashes,
      since: epochSeconds(clock),
    }
    return {
      writes: await details.told(personId, before, told),
      result: { version: before.version + 1 },
      audit: audited(by),
    }
  })
}

/** Drops what is kept; with nothing kept, nothing is changed for its person. */
export const deleteDetails = (
  { details, run }: Pick<PutDetailsDeps, 'details' | 'run'>,
  by: By,
): Promise<Record<string, never>> =>
  run(by.command, async () => ({
    writes: await details.dropped(by.personId),
    result: {},
    audit: audited(by),
  }))
