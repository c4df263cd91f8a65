import { usualInspectLimits } from '../limits.ts'
import { isEmbeddedOffice } from '../zip/part-names.ts'
import { type Relation, relationsListener } from '../zip/relations.ts'
import { type PartVisit, visitZip } from '../zip/visit.ts'
import type { XmlListener } from '../zip/xml-reader.ts'
import type { LeakList } from './leak-list.ts'
import { addLinks } from './links.ts'
import { pictureRemarks } from './picture.ts'
import { propertiesListener } from './properties.ts'

/** An Office file within another. */
export interface InsideFile {
  readonly part: string
  readonly body: Buffer
}

export interface OfficeVisit {
  readonly relations: readonly Relation[]
  readonly inside: readonly InsideFile[]
  /** Pictures nothing shines through, by part. */
  readonly opaque: ReadonlySet<string>
}

/** Looks through what Word and Excel files share, and gives the other parts to `listenerFor`. Throws on a damaged file. */
export async function visitOffice(
  bytes: Buffer,
  leaks: LeakList,
  listenerFor: (part: string) => XmlListener | undefined,
): Promise<OfficeVisit> {
  const relations: Relation[] = []
  const inside: InsideFile[] = []
  const opaque = new Set<string>()
  const visit = (part: string): PartVisit | undefined => {
    if (part.endsWith('.rels')) return { xml: relationsListener(part, relations) }
    if (/\/media\//u.test(part)) return { start: (start) => addPicture(part, start) }
    if (isEmbeddedOffice(part)) return { whole: (body) => void inside.push({ part, body }) }
    if (/\/embeddings\//u.test(part)) leaks.add('attachment-inside', '嵌入的文件', nameOf(part))
    const xml = propertiesListener(part, leaks) ?? listenerFor(part)
    return xml && { xml }
  }
  const addPicture = (part: string, start: Buffer) => {
    if (isOpaque(start)) opaque.add(part)
    for (const { where, found } of pictureRemarks(start))
      leaks.add('properties', `图片 ${nameOf(part)} 的${where}`, found)
  }
  const fault = await visitZip(bytes, usualInspectLimits, visit)
  if (fault) throw new Error(`cannot be looked through: ${fault.reason}`)
  addLinks(relations, leaks)
  return { relations, inside, opaque }
}

/** A JPEG, or a PNG that has no see-through part; of other kinds it is not told. */
export function isOpaque(start: Buffer): boolean {
  if (start[0] === 0xff && start[1] === 0xd8) return true
  const isPng = start.length > 26 && start.readUInt32BE(0) === 0x89504e47
  return isPng && (start[25] ?? 4) < 4 && !start.includes('tRNS')
}

function nameOf(part: string): string {
  return part.split('/').at(-1) ?? part
}
