import type { Sim } from './sim.ts'
import { wxCall } from './wx-call.ts'

interface Picture {
  readonly canvas: OffscreenCanvas
}

/** Pictures drawn out of sight, kept under paths of their own. */
export const canvasApi = (sim: Sim) => ({
  createOffscreenCanvas: ({ width, height }: { width: number; height: number }) =>
    new OffscreenCanvas(width, height),
  canvasToTempFilePath: wxCall(sim, 'canvasToTempFilePath', async ({ canvas }: Picture) => {
    const { size } = await canvas.convertToBlob()
    const tempFilePath = `wxfile://tmp/${sim.pictures.length}.png`
    sim.pictures.push({ path: tempFilePath, width: canvas.width, height: canvas.height, size })
    return { tempFilePath }
  }),
})
