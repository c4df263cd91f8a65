import { posix } from 'node:path'
import type { InspectLimits } from '../limits.ts'
import { active, damaged, refused, tooLarge, type Verdict, verdictOf } from '../verdict.ts'
import { refusalOfPart } from './part-names.ts'
import { refusalOfStart } from './part-start.ts'
import { type PartVisit, visitZip } from './visit.ts'
import { newWatch } from './watch.ts'
import { attribute, type XmlListener } from './xml-reader.ts'

/** Where a document's parts are said to lie. */
interface Places {
  /** Outermost elements of parts. */
  readonly roots: Map<string, string>
  readonly documents: string[]
  readonly pages: string[]
}

/** Looks through an OFD document (GB/T 33190): its documents and pages are there, nothing in it is fetched or acts. */
export async function inspectOfd(
  bytes: Buffer,
  limits: InspectLimits,
  names: ReadonlySet<string>,
): Promise<Verdict> {
  // Encrypted by GM/T 0099: the parts are there but nobody can look into them.
  if ([...names].some((name) => /(?:^|\/)(?:Encryptions?|EncryptEntries)\.xml$/iu.test(name)))
    return refused({ reason: 'locked' })
  const places: Places = { roots: new Map(), documents: [], pages: [] }
  const watch = newWatch()
  for (const name of names) watch.note(refusalOfPart(name))
  const visit = (name: string): PartVisit => {
    const start = (first: Buffer) => watch.note(refusalOfStart(name, first))
    if (!/\.xml$/iu.test(name)) return { start }
    const outside = () => watch.note(active('外部资源'))
    return { start, xml: listener(name, places, outside) }
  }
  const fault = (await visitZip(bytes, limits, visit)) ?? watch.found()
  if (fault) return refused(fault)
  if (places.pages.length > limits.pages) return refused(tooLarge('页数'))
  return verdictOf('ofd', isWhole(places) ? undefined : damaged)
}

function isWhole({ roots, documents, pages }: Places): boolean {
  const are = (parts: readonly string[], root: string) =>
    parts.length > 0 && parts.every((part) => roots.get(part) === root)
  return roots.get('OFD.xml') === 'OFD' && are(documents, 'Document') && are(pages, 'Page')
}

/** Elements whose text is the place of a file. */
const located = new Set([
  'DocRoot',
  'MediaFile',
  'FontFile',
  'FileLoc',
  'ImageMask',
  'PublicRes',
  'DocumentRes',
])

function listener(part: string, { roots, documents, pages }: Places, outside: () => void): XmlListener {
  const folder = posix.dirname(part)
  let text: string | undefined
  const placeOf = (place: string) =>
    place.trim().startsWith('/') ? place.trim().slice(1) : posix.join(folder, place.trim())
  return {
    open: (name, attributes) => {
      if (!roots.has(part)) roots.set(part, name)
      if (located.has(name)) text = ''
      const place = attribute(attributes, 'BaseLoc')
      if (place !== undefined && isOutside(place)) outside()
      if (name === 'Page' && place !== undefined) pages.push(placeOf(place))
    },
    text: (piece) => {
      if (text !== undefined && text.length < 2000) text += piece
    },
    close: (name) => {
      if (text === undefined || !located.has(name)) return
      if (isOutside(text)) outside()
      if (name === 'DocRoot') documents.push(placeOf(text))
      text = undefined
    },
  }
}

function isOutside(place: string): boolean {
  return /^\s*(?:[a-z][a-z\d+.-]*:|\\\\|\/\/)|(?:^|[/\\])\.\.[/\\].*\.\.[/\\].*\.\.[/\\]/iu.test(place)
}
