import { usualInspectLimits } from '../limits.ts'
import { type Relation, relationsListener } from '../zip/relations.ts'
import { type PartVisit, visitZip } from '../zip/visit.ts'
import type { XmlListener } from '../zip/xml-reader.ts'
import type { LeakList } from './leak-list.ts'
import { addLinks } from './links.ts'
import { pictureRemarks } from './picture.ts'
import { propertiesListener } from './properties.ts'

/** Looks through what Word and Excel files share, and gives the other parts to `listenerFor`. Throws on a damaged file. */
export async function visitOffice(
  bytes: Buffer,
  leaks: LeakList,
  listenerFor: (part: string) => XmlListener | undefined,
): Promise<readonly Relation[]> {
  const relations: Relation[] = []
  const visit = (part: string): PartVisit | undefined => {
    if (part.endsWith('.rels')) return { xml: relationsListener(part, relations) }
    if (/\/media\//u.test(part)) return { start: (start) => addPicture(part, start, leaks) }
    if (/\/embeddings\//u.test(part)) leaks.add('attachment-inside', '嵌入的文件', nameOf(part))
    const xml = propertiesListener(part, leaks) ?? listenerFor(part)
    return xml && { xml }
  }
  const fault = await visitZip(bytes, usualInspectLimits, visit)
  if (fault) throw new Error(`cannot be looked through: ${fault.reason}`)
  addLinks(relations, leaks)
  return relations
}

function addPicture(part: string, start: Buffer, leaks: LeakList): void {
  for (const { where, found } of pictureRemarks(start))
    leaks.add('properties', `图片 ${nameOf(part)} 的${where}`, found)
}

function nameOf(part: string): string {
  return part.split('/').at(-1) ?? part
}
