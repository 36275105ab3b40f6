import { api } from '../api'
import { useOwn } from '../own-query'

/** Whether the signed-in person has a second factor. */
export const useSecondFactor = () => useOwn(['second-factor'], () => api.seeSecondFactor({}))
