import type { MediaType } from '#office/files/stored-file.ts'
import { refusalOfKind } from '../foreign-words.ts'
import { active, damaged, refused, type Verdict } from '../verdict.ts'
import type { XmlListener } from './xml-reader.ts'

/** The kinds of parts a package says it has. */
export type ContentTypes = Set<string>

export function newContentTypes(): ContentTypes {
  return new Set()
}

export function contentTypesListener(types: ContentTypes): XmlListener {
  return {
    open: (_name, attributes) => {
      if (attributes.ContentType) types.add(attributes.ContentType.toLowerCase())
    },
  }
}

const main = 'application/vnd.openxmlformats-officedocument.'

/** Main parts by their kind. */
const medias: readonly (readonly [string, MediaType])[] = [
  [`${main}wordprocessingml.document.main+xml`, 'docx'],
  [`${main}spreadsheetml.sheet.main+xml`, 'xlsx'],
]

/** Main parts that make it something else, by the ending people know that by. */
const others: readonly (readonly [RegExp, string])[] = [
  [/presentationml\.(?:presentation|slideshow|template)\.main|ms-powerpoint\.[^/]*main/u, 'pptx'],
  [/wordprocessingml\.template\.main/u, 'dotx'],
  [/spreadsheetml\.template\.main/u, 'xltx'],
  [/sheet\.binary[^/]*main/u, 'xlsb'],
  [/ms-excel\.addin[^/]*main|visio[^/]*main/u, 'office'],
  [/ms-xpsdocument|fixeddocument/u, 'xps'],
]

/** What the package's main part makes of it. */
export function mediaOf(types: ContentTypes): Verdict {
  const all = [...types]
  if (all.some((type) => /macroenabled|vbaproject/u.test(type))) return refused(active('宏'))
  const found = medias.filter(([type]) => types.has(type))
  const only = found[0]
  if (only && found.length === 1) return { ok: true, media: only[1] }
  const other = others.find(([pattern]) => all.some((type) => pattern.test(type)))
  return refused(other ? refusalOfKind(other[1]) : damaged)
}
