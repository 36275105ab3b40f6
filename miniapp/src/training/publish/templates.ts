import { createStored } from '../../platform/stored'
import type { Written } from './written'

const most = 10

/** Trainings kept to be written again, the newest first; on this device alone. */
export const templates = createStored<readonly Written[]>('trainingTemplates', [])

/** Keeps what is written, but for its days, in the place of the one of that name. */
export function keepTemplate(written: Written): void {
  const others = templates.read().filter(({ title }) => title !== written.title)
  templates.write([{ ...written, enrolUntil: '', day: '' }, ...others].slice(0, most))
}

export const dropTemplate = (title: string): void =>
  templates.write(templates.read().filter((one) => one.title !== title))
