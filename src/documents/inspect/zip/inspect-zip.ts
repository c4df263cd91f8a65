import { refusalOfKind } from '../foreign-words.ts'
import type { InspectLimits } from '../limits.ts'
import { refused, type Verdict } from '../verdict.ts'
import { openZip } from './directory.ts'
import { inspectOfd } from './ofd.ts'
import { inspectOfficePackage } from './office-package.ts'

/** A zip is taken as an Office or OFD file or not at all: an archive would bring in what nobody looked at. */
export async function inspectZip(bytes: Buffer, limits: InspectLimits): Promise<Verdict> {
  const opened = await openZip(bytes, limits)
  if (!opened.ok) return refused(opened.refusal)
  const names = new Set(opened.entries.map((entry) => entry.fileName))
  if (names.has('[Content_Types].xml')) return inspectOfficePackage(bytes, limits, names)
  if (names.has('OFD.xml')) return inspectOfd(bytes, limits, names)
  return refused(refusalOfKind(foreignExtension(names)))
}

/** Other formats that are zips, by a part each must have. */
const marks: readonly (readonly [string, string])[] = [
  ['AndroidManifest.xml', 'apk'],
  ['META-INF/MANIFEST.MF', 'jar'],
  ['META-INF/container.xml', 'epub'],
  ['META-INF/manifest.xml', 'odt'],
]

function foreignExtension(names: ReadonlySet<string>): string {
  return marks.find(([part]) => names.has(part))?.[1] ?? 'zip'
}
