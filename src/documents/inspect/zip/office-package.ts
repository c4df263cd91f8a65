import type { InspectLimits } from '../limits.ts'
import { damaged, refused, type Verdict, verdictOf } from '../verdict.ts'
import { contentTypesListener, mediaOf, newContentTypes } from './content-types.ts'
import { newFieldWatch } from './field-watch.ts'
import { refusalOfPart } from './part-names.ts'
import { looksLikeXml, refusalOfStart } from './part-start.ts'
import { newRelations, refusalOfRelation, relationsListener } from './relations.ts'
import { rootListener, rootsExpected } from './roots.ts'
import { newSheetWatch } from './sheet-watch.ts'
import { type PartVisit, visitZip } from './visit.ts'
import { newWatch } from './watch.ts'
import { listeners } from './xml-reader.ts'

/**
 * What Office itself never writes as XML, by ending. Every other part is read as XML wherever it lies: a document may keep
 * its parts under any name.
 */
const neverXml = /\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|emz|wmz|wdp|ico|bin|odttf|ttf|fntdata|vml|data)$/iu

/** On a Mac, Excel keeps what it knows of a printer as XML under such a name. */
const printerPart = /^xl\/printerSettings\/[^/]+\.bin$/u

/** Looks through a Word document or an Excel workbook: every part read, its main part in place, nothing in it that acts. */
export async function inspectOfficePackage(
  bytes: Buffer,
  limits: InspectLimits,
  names: ReadonlySet<string>,
): Promise<Verdict> {
  const types = newContentTypes()
  const relations = newRelations()
  const roots = new Map<string, string>()
  const watch = newWatch()
  for (const name of names) watch.note(refusalOfPart(name))
  const visit = (name: string): PartVisit => {
    const start = (first: Buffer) => {
      watch.note(refusalOfStart(name, first))
      if (neverXml.test(name) && !/\.vml$/iu.test(name) && !printerPart.test(name) && looksLikeXml(first))
        watch.note(damaged)
    }
    if (name === '[Content_Types].xml') return { start, xml: contentTypesListener(types) }
    if (/\.rels$/iu.test(name)) return { start, xml: relationsListener(name, relations) }
    if (neverXml.test(name)) return { start }
    const watches = [newFieldWatch(watch.note), newSheetWatch(watch.note)]
    return { start, xml: listeners(rootListener(name, roots), ...watches) }
  }
  const fault = await visitZip(bytes, limits, visit)
  // What broke off the reading may be the very thing that was found.
  if (fault) return refused(fault.reason === 'damaged' ? (watch.found() ?? fault) : fault)
  const kind = mediaOf(types)
  if (!kind.ok) return kind
  for (const relation of relations) {
    watch.note(refusalOfRelation(relation))
    if (printerPart.test(relation.target) && relation.type !== 'printerSettings') watch.note(damaged)
  }
  const found = watch.found()
  if (found) return refused(found)
  return verdictOf(kind.media, rootsExpected(relations, roots, kind.media) ? undefined : damaged)
}
