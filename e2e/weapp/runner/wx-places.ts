import type { Sim } from './sim.ts'
import { wxCall } from './wx-call.ts'

/** The camera that reads codes, and WeChat's own map. */
export const placesApi = (sim: Sim) => ({
  scanCode: wxCall(sim, 'scanCode', () => {
    const result = sim.codes.shift()
    if (result === undefined) throw new Error('cancel')
    return { result }
  }),
  openLocation: wxCall(sim, 'openLocation', ({ latitude, longitude, name }: Shown) => {
    sim.maps.push({ latitude, longitude, name })
  }),
})

interface Shown {
  readonly latitude: number
  readonly longitude: number
  readonly name: string
}
