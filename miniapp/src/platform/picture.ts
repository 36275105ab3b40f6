import Taro from '@tarojs/taro'

export type Draw = (context: CanvasRenderingContext2D, scale: number) => void

interface OffscreenCanvas {
  getContext(kind: '2d'): CanvasRenderingContext2D
}

/** Draws a picture out of sight; gives the path of its file, as long as the app is open. */
export async function drawPicture(width: number, height: number, draw: Draw): Promise<string> {
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height })
  draw((canvas as unknown as OffscreenCanvas).getContext('2d'), 1)
  const { tempFilePath } = await Taro.canvasToTempFilePath({
    canvas: canvas as unknown as Taro.Canvas,
    width,
    height,
  })
  return tempFilePath
}
