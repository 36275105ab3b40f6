import type { Page } from 'playwright-core'
import type { Kept } from '../browser/visitor.ts'

/** Who stands before a scene that is not for everybody. */
export type SignedIn = 'worker' | 'officer' | 'security' | 'auditor' | 'union'

/** One page in one state, and how a visitor comes to stand before it. */
export interface Scene {
  /** kebab-case; also the picture's file name. */
  readonly name: string
  /** The page's address, after the `#`. */
  readonly path: string
  /** What the phone remembers from before. */
  readonly kept: Kept
  /** Somebody settled beforehand; nobody, unless said. */
  readonly signedInAs?: SignedIn
  /** Before the page is opened: a network that is made to fail. */
  readonly before?: (page: Page) => Promise<void>
  /** What the visitor does there. */
  readonly act?: (page: Page) => Promise<void>
  /** A selector of what is on the screen once the scene stands. */
  readonly shows: string
  /** A page of its own, not one more state of another: pictured in every look. */
  readonly everyLook?: boolean
}

/** Stands in an address for the training that runs, whatever its id is. */
export const theRunning = '{running}'

/** The same for the one that the worker has a certificate of. */
export const theCertified = '{certified}'

/** And for the competition that is judged. */
export const theJudged = '{judged}'

/** The people who were settled, the trainings that run and that were passed, and what is judged. */
export interface Settled {
  readonly people: Readonly<Record<SignedIn, Kept>>
  readonly runningId: string
  readonly certifiedId: string
  readonly judgedId: string
}

/** The scene among them: with who is signed in on the visitor's phone. */
export const among = (settled: Settled, scene: Scene): Scene => ({
  ...scene,
  path: scene.path
    .replace(theRunning, settled.runningId)
    .replace(theCertified, settled.certifiedId)
    .replace(theJudged, settled.judgedId),
  kept: { ...scene.kept, ...(scene.signedInAs && settled.people[scene.signedInAs]) },
})

/** The visible ones: Taro keeps the pages left behind, hidden, in the document. */
export const seen = (page: Page, selector: string) => page.locator(`${selector}:visible`)

/** Opens the scene and waits until it stands. */
export async function enter(page: Page, url: string, scene: Scene): Promise<void> {
  await scene.before?.(page)
  await page.goto(`${url}/#${scene.path}`)
  await seen(page, '.page__body').first().waitFor()
  await scene.act?.(page)
  await seen(page, scene.shows).first().waitFor()
  // A sheet on its way up is neither where it will be nor as dark.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ effect }) => effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY),
  )
}
