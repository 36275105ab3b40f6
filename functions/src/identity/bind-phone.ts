import { Failure } from '@cgt/shared/http/failure'
import { type Clock, epochSeconds } from '../platform/clock.ts'
import type { Command, RunCommand } from '../platform/command.ts'
import { sameText } from '../platform/crypto.ts'
import type { LoginHashes, LoginKey } from '../platform/login-key.ts'
import type { Limit, TakeToken } from '../platform/rate-limit.ts'
import type { Write } from '../platform/table.ts'
import type { Wechat } from '../platform/wechat.ts'
import type { LoginStore } from './login-store.ts'
import type { Person, PersonStore } from './person-store.ts'
import { codeHash, phoneHashes } from './request-sign-in-code.ts'
import type { SignInCodeStore } from './sign-in-code-store.ts'

export interface BindPhoneDeps {
  readonly people: PersonStore
  readonly logins: LoginStore
  readonly codes: SignInCodeStore
  readonly clock: Clock
  readonly wechat: Wechat
  readonly loginKey: LoginKey
  readonly run: RunCommand
  readonly takeToken: TakeToken
}

/** WeChat is paid for each phone it tells, and a person who tries many numbers is none who owns them. */
const byPerson: Limit = { name: 'phone by person', most: 10, inSeconds: 86_400 }

const province = '/530000/'

function checkFree(person: Person, hashes: LoginHashes, owner: string | undefined): void {
  if (owner !== undefined && owner !== person.personId)
    throw new Failure(
      'taken',
      '这个手机号已经是另一个账号的登录方式，这里什么都没有改动。请退出后用手机号登录那个账号，或换一个手机号。',
    )
  const bound = person.logins.find(({ by }) => by === 'phone')
  if (!bound) return
  throw new Failure(
    'taken',
    hashes.includes(bound.hash)
      ? '这个手机号已经绑定在你的账号上，不用再绑。'
      : '你的账号已经绑定了一个手机号，不能再绑第二个。',
  )
}

/** Who has a second factor shows it before another way in is added. */
function checkProven({ secondFactorAt }: Person, { clock }: BindPhoneDeps, until: number): void {
  if (secondFactorAt !== null && until <= epochSeconds(clock)) throw new Failure('stepUpNeeded')
}

interface By {
  readonly personId: string
  /** Epoch seconds; until then a second factor counts as just shown. */
  readonly steppedUpUntil: number
  readonly command: Command
}

/** A number, and what shows that it is this person's. */
interface Proof {
  readonly code: string
  /** Absent: WeChat is asked whose number the code stands for. */
  readonly phone?: string
}

interface Proven {
  readonly hashes: LoginHashes
  /** Uses up what proved it; throws `wrongCode` when that has been used meanwhile. */
  readonly uses: () => Promise<readonly Write[]>
}

async function byWechat({ wechat, loginKey }: BindPhoneDeps, code: string): Promise<Proven> {
  return { hashes: phoneHashes(loginKey, await wechat.phoneOf(code)), uses: async () => [] }
}

async function bySms(deps: BindPhoneDeps, phone: string, code: string): Promise<Proven> {
  const { codes, clock, loginKey } = deps
  const hashes = phoneHashes(loginKey, phone)
  const [hash] = hashes
  const sent = await codes.tryOnce(hash, epochSeconds(clock))
  const given = codeHash(loginKey, phone, code)
  if (!sent?.codeHash || !sameText(sent.codeHash, given)) throw new Failure('wrongCode')
  return {
    hashes,
    uses: async () => {
      if ((await codes.find(hash))?.codeHash !== given) throw new Failure('wrongCode')
      return [codes.usedUp(hash, given)]
    },
  }
}

/** What is remembered of the wish tells nobody the number, however long they try. */
const unreadable = ({ loginKey }: BindPhoneDeps, { phone, code }: Proof, command: Command) =>
  phone === undefined ? command : { ...command, request: codeHash(loginKey, phone, code) }

/**
 * Lets a person sign in by their phone too. Two people are never merged: nothing of either moves.
 * Throws `stepUpNeeded` before anything is asked of WeChat or counted against the code.
 */
export const bindPhone = (
  deps: BindPhoneDeps,
  given: Proof,
  { personId, steppedUpUntil, command }: By,
): Promise<Record<string, never>> => {
  // A code is taken once, however often the transaction has to be tried.
  let asked: Promise<Proven> | undefined
  const prove = async () => {
    await deps.takeToken(byPerson, personId)
    const { phone, code } = given
    return phone === undefined ? byWechat(deps, code) : bySms(deps, phone, code)
  }
  return deps.run(unreadable(deps, given, command), async () => {
    const person = await deps.people.find(personId)
    if (!person) throw new Failure('sessionRevoked')
    checkProven(person, deps, steppedUpUntil)
    asked ??= prove()
    const { hashes, uses } = await asked
    checkFree(person, hashes, await deps.logins.find(hashes))
    const logins = [...person.logins, { by: 'phone' as const, hash: hashes[0] }]
    return {
      writes: [
        deps.people.changed(person, { logins }),
        ...deps.logins.added(hashes, personId),
        ...(await uses()),
      ],
      result: {},
      events: [{ type: 'phone.bound', about: personId, body: { personId } }],
      audit: { action: 'bindPhone', object: `person:${personId}`, organisation: province },
    }
  })
}
