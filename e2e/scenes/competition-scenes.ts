import { tap } from './acts.ts'
import { nobody } from './people.ts'
import type { Scene } from './scene.ts'

const rules = '/competitions/pages/rules/index'

/** Competitions: how they are scored. */
export const competitions: readonly Scene[] = [
  { name: 'competition-rules', path: rules, kept: nobody, shows: '.columns', everyLook: true },
  {
    name: 'competition-total',
    path: rules,
    kept: nobody,
    act: (page) => tap(page, /示例 1/),
    shows: '.sheet .card',
  },
]
