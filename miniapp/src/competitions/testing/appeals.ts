import { at, id } from './competition'

export const appealsPath = `/api/competitions/${id}/events/1/appeals`

/** An appeal that nobody decided yet. */
export const appealed = {
  ...{ id: 'a'.repeat(22), grounds: 'marks', words: '实操少算一项', at: at - 30 },
  ...{ first: null, againUntil: null, again: null, second: null },
}
