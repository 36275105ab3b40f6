import { tap } from './acts.ts'
import { nobody } from './people.ts'
import { type Scene, theJudged } from './scene.ts'

const event = `id=${theJudged}&event=1`

/** Judges and checkers: by blind codes alone. */
export const judging: readonly Scene[] = [
  {
    name: 'judging-mine',
    path: '/judging/pages/mine/index',
    kept: nobody,
    signedInAs: 'worker',
    shows: '.link-row',
    everyLook: true,
  },
  {
    name: 'judging-event',
    path: `/judging/pages/event/index?${event}`,
    kept: nobody,
    signedInAs: 'worker',
    shows: '.tile',
    everyLook: true,
  },
  {
    name: 'judging-sheet',
    path: `/judging/pages/sheet/index?${event}&module=wiring&code=4`,
    kept: nobody,
    signedInAs: 'worker',
    shows: '.choices',
    everyLook: true,
  },
  {
    name: 'judging-check',
    path: `/judging/pages/check/index?${event}`,
    kept: nobody,
    signedInAs: 'officer',
    act: (page) => tap(page, /工位 2/),
    shows: '.seats',
    everyLook: true,
  },
]
