import { storePicture } from '#lib/media/files.ts'
import type { DemoDrawing } from '../demo.ts'
import { drawDemo } from './draw.ts'

export function storeDrawing(drawing: DemoDrawing): Promise<{ hash: string }> {
  return storePicture(Buffer.from(drawDemo(drawing)))
}
