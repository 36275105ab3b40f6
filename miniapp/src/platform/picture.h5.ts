import type { Draw } from './picture'

/** Twice as fine: a saved picture is looked at in full size. */
const scale = 2

/** Draws a picture out of sight; gives its address, as long as the page is open. */
export function drawPicture(width: number, height: number, draw: Draw): Promise<string> {
  const canvas = globalThis.document.createElement('canvas')
  Object.assign(canvas, { width: width * scale, height: height * scale })
  const context = canvas.getContext('2d')
  if (!context) return Promise.reject(new Error('no canvas'))
  draw(context, scale)
  return Promise.resolve(canvas.toDataURL('image/png'))
}
