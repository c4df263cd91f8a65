import type { FileRefusal } from '#office/files/stored-file.ts'
import type { InspectLimits } from '../limits.ts'
import { active, damaged, refused, tooLarge, type Verdict, verdictOf } from '../verdict.ts'
import { contentTypesListener, mediaOf, newContentTypes } from './content-types.ts'
import { openZip } from './directory.ts'
import { newFieldWatch } from './field-watch.ts'
import { isEmbeddedOffice, refusalOfPart } from './part-names.ts'
import { looksLikeXml, refusalOfStart } from './part-start.ts'
import { newRelations, refusalOfRelation, relationsListener } from './relations.ts'
import { rootListener, rootsExpected } from './roots.ts'
import { newSheetWatch } from './sheet-watch.ts'
import { type Allowance, newAllowance, type PartVisit, visitZip } from './visit.ts'
import { newWatch } from './watch.ts'
import { listeners } from './xml-reader.ts'

/**
 * What Office itself never writes as XML, by ending. Every other part is read as XML wherever it lies: a document may keep
 * its parts under any name.
 */
const neverXml =
  /\.(?:png|jpe?g|jfif|gif|bmp|tiff?|webp|emf|wmf|emz|wmz|wdp|ico|bin|odttf|ttf|fntdata|vml|data|tmp|sigs)$|^\[trash\]\//iu

/** On a Mac, Excel keeps what it knows of a printer as XML under such a name. */
const printerPart = /^xl\/printerSettings\/[^/]+\.bin$/u

/** What a package lies in. */
interface Around {
  readonly isInside: boolean
  readonly allowance: Allowance
}

/** Looks through a Word document or an Excel workbook: every part read, its main part in place, nothing in it that acts. */
export async function inspectOfficePackage(
  bytes: Buffer,
  limits: InspectLimits,
  names: ReadonlySet<string>,
  around: Around = { isInside: false, allowance: newAllowance(limits) },
): Promise<Verdict> {
  const types = newContentTypes()
  const relations = newRelations()
  const roots = new Map<string, string>()
  const watch = newWatch()
  const embedded = new Set(around.isInside ? [] : [...names].filter(isEmbeddedOffice))
  for (const name of names) if (!embedded.has(name)) watch.note(refusalOfPart(name))
  const visit = (name: string): PartVisit => {
    const start = (first: Buffer) => {
      watch.note(refusalOfStart(name, first))
      if (neverXml.test(name) && !/\.vml$/iu.test(name) && !printerPart.test(name) && looksLikeXml(first))
        watch.note(damaged)
    }
    if (embedded.has(name))
      return { whole: async (inner) => watch.note(await refusalOfEmbedded(inner, limits, around.allowance)) }
    if (name === '[Content_Types].xml') return { start, xml: contentTypesListener(types) }
    if (/\.rels$/iu.test(name)) return { start, xml: relationsListener(name, relations) }
    if (neverXml.test(name)) return { start }
    const watches = [newFieldWatch(watch.note), newSheetWatch(watch.note)]
    return { start, xml: listeners(rootListener(name, roots), ...watches) }
  }
  const fault = await visitZip(bytes, limits, visit, around.allowance)
  // What broke off the reading may be the very thing that was found.
  if (fault) return refused(fault.reason === 'damaged' ? (watch.found() ?? fault) : fault)
  const kind = mediaOf(types)
  if (!kind.ok) return kind
  for (const relation of relations) {
    watch.note(refusalOfRelation(relation, { embedded, roots }))
    if (printerPart.test(relation.target) && relation.type !== 'printerSettings') watch.note(damaged)
  }
  const used = new Set(relations.filter(({ type }) => type === 'package').map(({ target }) => target))
  if ([...embedded].some((name) => !used.has(name))) watch.note(active('嵌入的文件或对象'))
  const found = watch.found()
  if (found) return refused(found)
  return verdictOf(kind.media, rootsExpected(relations, roots, kind.media) ? undefined : damaged)
}

/** Looks into an Office file within another by the same rules, but that it may hold no further one. */
async function refusalOfEmbedded(
  bytes: Buffer,
  limits: InspectLimits,
  allowance: Allowance,
): Promise<FileRefusal | undefined> {
  const opened = await openZip(bytes, limits)
  if (!opened.ok) return asEmbedded(opened.refusal)
  const names = new Set(opened.entries.map((entry) => entry.fileName))
  if (!names.has('[Content_Types].xml')) return active('嵌入的压缩包')
  const verdict = await inspectOfficePackage(bytes, limits, names, { isInside: true, allowance })
  return verdict.ok ? undefined : asEmbedded(verdict.refusal)
}

function asEmbedded(refusal: FileRefusal): FileRefusal {
  if (refusal.reason === 'active-content') return active(`嵌入的文件里有${refusal.what}`)
  return refusal.reason === 'too-large-inside' ? tooLarge('嵌入的文件') : active('打不开的嵌入文件')
}
