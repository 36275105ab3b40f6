import { systemClock } from './clock.ts'
import { openCursors } from './cursor.ts'
import { systemRandom } from './id.ts'
import { openLog } from './log.ts'
import { systemPause } from './pause.ts'
import { keySetting } from './setting.ts'

/** What every function needs of the world. */
export const edgeDeps = {
  log: openLog(),
  clock: systemClock,
  random: systemRandom,
  pause: systemPause,
  allowedOrigins: (process.env.ALLOWED_ORIGINS ?? '').split(' ').filter(Boolean),
}

export const cloudCursors = () => openCursors(keySetting('CURSOR_KEY'))
