import type { BlocksReading } from './blocks-reading.ts'
import { readDocumentXml } from './docx-document.ts'
import type { ReadLimits } from './limits.ts'
import type { OpenZip } from './zip.ts'

/** Reads the body of a Word document: paragraphs and tables in order, with their merged cells. */
export async function readDocx(zip: OpenZip, limits: ReadLimits): Promise<BlocksReading> {
  const relations = await zip.part('_rels/.rels')
  if (!relations.ok) return relations
  const part = await zip.part(mainPart(relations.bytes))
  if (!part.ok) return part
  if (!part.bytes) return { ok: false, refusal: 'damaged' }
  const xml = new TextDecoder('utf-8').decode(part.bytes)
  if (/<!(?:DOCTYPE|ENTITY)/u.test(xml.slice(0, 4096))) return { ok: false, refusal: 'damaged' }
  return readDocumentXml(xml, limits)
}

function mainPart(relations: Uint8Array | undefined): string {
  const xml = new TextDecoder('utf-8').decode(relations)
  const relation = /<Relationship\s[^>]*\/officeDocument"[^>]*>/u.exec(xml)?.[0]
  const target = relation && /Target="\/?([^"]+)"/u.exec(relation)?.[1]
  return target ?? 'word/document.xml'
}
