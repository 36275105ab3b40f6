import { useOwn } from '../../platform/own-query'
import { api } from '../api'

/** Whether the signed-in person has a second factor. */
export const useSecondFactor = () => useOwn(['second-factor'], () => api.seeSecondFactor({}))
