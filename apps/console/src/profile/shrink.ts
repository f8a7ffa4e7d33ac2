// A picture made small and square in the browser, so that little is sent and nothing hidden in the file goes with it.

const SIDE = 192
const QUALITY = 0.85

/** The middle of the picture as base64, or null when the file is none. */
export async function shrunk(file: File): Promise<string | null> {
  const picture = await createImageBitmap(file).catch(() => null)
  if (picture === null) return null
  const side = Math.min(picture.width, picture.height)
  const canvas = document.createElement('canvas')
  canvas.width = SIDE
  canvas.height = SIDE
  const [left, top] = [(picture.width - side) / 2, (picture.height - side) / 2]
  canvas.getContext('2d')?.drawImage(picture, left, top, side, side, 0, 0, SIDE, SIDE)
  return canvas.toDataURL('image/jpeg', QUALITY).split(',')[1] ?? null
}
