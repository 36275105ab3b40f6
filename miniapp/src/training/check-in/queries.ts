import { useOwn } from '../../platform/own-query'
import { api } from '../api'

/** When the signed-in person was in each session they have a place in. */
export const usePresence = () => useOwn(['presence'], () => api.myAttendance({}), { fresh: true })

/** What they came to in every training of theirs. */
export const useResults = () => useOwn(['results'], () => api.myResults({}), { fresh: true })
