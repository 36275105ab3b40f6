import { useOwn } from '../../platform/own-query'
import { api } from '../api'

/** When the signed-in person was in each session they have a place in. */
export const usePresence = () => useOwn(['presence'], () => api.myAttendance({}), { fresh: true })
