import { Failure } from '@cgt/shared/http/failure'
import type { Command, RunCommand } from '../platform/command.ts'
import type { Limit, TakeToken } from '../platform/rate-limit.ts'
import type { Wechat } from '../platform/wechat.ts'
import type { LoginStore } from './login-store.ts'
import type { Person, PersonStore } from './person-store.ts'
import { phoneHash } from './request-sign-in-code.ts'

export interface BindPhoneDeps {
  readonly people: PersonStore
  readonly logins: LoginStore
  readonly wechat: Wechat
  readonly loginKey: string
  readonly run: RunCommand
  readonly takeToken: TakeToken
}

/** WeChat is paid for each phone it tells. */
const byPerson: Limit = { name: 'phone by person', most: 10, inSeconds: 86_400 }

const province = '/530000/'

function checkFree(person: Person, hash: string, owner: string | undefined): void {
  if (owner !== undefined && owner !== person.personId)
    throw new Failure(
      'taken',
      '这个手机号已经是另一个账号的登录方式，这里什么都没有改动。请退出后用手机号登录那个账号，或换一个手机号。',
    )
  const bound = person.logins.find(({ by }) => by === 'phone')
  if (!bound) return
  throw new Failure(
    'taken',
    bound.hash === hash
      ? '这个手机号已经绑定在你的账号上，不用再绑。'
      : '你的账号已经绑定了一个手机号，不能再绑第二个。',
  )
}

/** Lets a person sign in by their phone too. Two people are never merged: nothing of either moves. */
export const bindPhone = (
  deps: BindPhoneDeps,
  code: string,
  { personId, command }: { readonly personId: string; readonly command: Command },
): Promise<Record<string, never>> => {
  // WeChat takes the code once, however often the transaction has to be tried.
  let asked: Promise<string> | undefined
  const askPhone = async () => {
    await deps.takeToken(byPerson, personId)
    return deps.wechat.phoneOf(code)
  }
  return deps.run(command, async () => {
    asked ??= askPhone()
    const hash = phoneHash(deps.loginKey, await asked)
    const person = await deps.people.find(personId)
    if (!person) throw new Failure('sessionRevoked')
    checkFree(person, hash, await deps.logins.find(hash))
    const logins = [...person.logins, { by: 'phone' as const, hash }]
    return {
      writes: [deps.people.changed(person, { logins }), deps.logins.added(hash, personId)],
      result: {},
      events: [{ type: 'phone.bound', about: personId, body: {} }],
      audit: { action: 'bindPhone', object: `person:${personId}`, organisation: province },
    }
  })
}
