import type { Wish } from '../faults/wish.ts'
import { appealWishes } from './appeal-wishes.ts'
import { competitionWishes } from './competition-wishes.ts'
import { identityWishes } from './identity-wishes.ts'
import { judgingWishes } from './judging-wishes.ts'
import { ownWishes } from './own-wishes.ts'
import { resultWishes } from './result-wishes.ts'
import { sheetWishes } from './sheet-wishes.ts'
import { trainingWishes } from './training-wishes.ts'

/** Every operation that writes, as something a person wants done. */
export const wishes: readonly Wish[] = [
  ...identityWishes,
  ...ownWishes,
  ...trainingWishes,
  ...competitionWishes,
  ...judgingWishes,
  ...sheetWishes,
  ...resultWishes,
  ...appealWishes,
]

/** The operation that a wish is of: `decideJoin, yes` is one of `decideJoin`. */
export const operationOf = ({ name }: Wish): string => name.split(',')[0] ?? name

const signsIn =
  'done twice, it is two sign-ins, as it is meant: its crash points are tried in identity/session-crashes.test.ts'

/** Operations that are no `GET` and have no wish, and why. */
export const withoutWish: Readonly<Record<string, string>> = {
  screen: 'it is sent as POST for its length, and writes nothing',
  signInWithWechat: signsIn,
  signInWithPhone: signsIn,
  requestSignInCode:
    'what it brings about is a text message, which cannot be taken back: sent again, another code is sent after a minute',
}
