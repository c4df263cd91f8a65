import type { MediaType } from '#office/files/stored-file.ts'
import type { Relation } from './relations.ts'
import type { XmlListener } from './xml-reader.ts'

/** Notes the outermost element of a part. */
export function rootListener(name: string, roots: Map<string, string>): XmlListener {
  return {
    open: (tag) => {
      if (!roots.has(name)) roots.set(name, tag)
    },
  }
}

const mainRoots: Partial<Record<MediaType, string>> = { docx: 'document', xlsx: 'workbook' }

const sheetRoots: Readonly<Record<string, string>> = {
  worksheet: 'worksheet',
  chartsheet: 'chartsheet',
}

/** Whether the one main part is there and is what it should be, and every sheet as well. */
export function rootsExpected(
  relations: readonly Relation[],
  roots: ReadonlyMap<string, string>,
  media: MediaType,
): boolean {
  const mains = relations.filter(({ from, type }) => from === '' && type === 'officeDocument')
  const [main] = mains
  if (!main || mains.length > 1 || roots.get(main.target) !== mainRoots[media]) return false
  const sheets = relations.filter(({ from, type }) => from === main.target && Object.hasOwn(sheetRoots, type))
  if (media === 'xlsx' && sheets.length === 0) return false
  return sheets.every(({ target, type }) => roots.get(target) === sheetRoots[type])
}
