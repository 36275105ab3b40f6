import { createStored } from '../../platform/stored'
import { type Written, withoutDays } from './written'

const most = 10

/** Trainings kept to be written again, the newest first; on this device alone. */
export const templates = createStored<readonly Written[]>('trainingsKept', [])

/** Keeps what is written, but for its days, in the place of the one of that name. */
export function keepTemplate(written: Written): void {
  const others = templates.read().filter(({ title }) => title !== written.title)
  const kept = { ...written, enrolUntil: '', sessions: written.sessions.map(withoutDays) }
  templates.write([kept, ...others].slice(0, most))
}

export const dropTemplate = (title: string): void =>
  templates.write(templates.read().filter((one) => one.title !== title))
