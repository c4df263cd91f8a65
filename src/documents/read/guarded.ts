import type { PaperReading } from '#office/annual-report/paper.ts'
import { readPaper } from './paper.ts'

export function readPaperGuarded(path: string): Promise<PaperReading> {
  return readPaper(path)
}
