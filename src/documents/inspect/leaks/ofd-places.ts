import { posix } from 'node:path'
import { attribute, type XmlListener } from '../zip/xml-reader.ts'

/** Where an OFD keeps its pages, what is written onto them, and its pictures; by part. */
export interface OfdPlaces {
  /** Pages in their order, each with its number in the file. */
  readonly pages: { readonly id: string; readonly part: string }[]
  readonly annotations: { readonly page: string; readonly part: string }[]
  /** Files of pictures by resource. */
  readonly pictures: Map<string, string>
  /** Width and height of a page in millimetres, where the document says it. */
  size: readonly [number, number]
}

export function newOfdPlaces(): OfdPlaces {
  // A4, until the document says otherwise.
  return { pages: [], annotations: [], pictures: new Map(), size: [210, 297] }
}

/** Listens to Document.xml, Annotations.xml and the lists of resources. */
export function ofdPlacesListener(part: string, places: OfdPlaces): XmlListener {
  const placeOf = (place: string) =>
    place.startsWith('/') ? place.slice(1) : posix.join(posix.dirname(part), place)
  let owner = ''
  let base = ''
  let text: string | undefined
  return {
    open: (name, given) => {
      text = /^(?:FileLoc|MediaFile|PhysicalBox)$/u.test(name) ? '' : undefined
      if (name === 'Res') base = attribute(given, 'BaseLoc') ?? ''
      const place = attribute(given, 'BaseLoc')
      if (name === 'Page' && place !== undefined)
        places.pages.push({ id: attribute(given, 'ID') ?? '', part: placeOf(place.trim()) })
      if (name === 'Page') owner = attribute(given, 'PageID') ?? ''
      if (name === 'MultiMedia') owner = attribute(given, 'ID') ?? ''
    },
    text: (piece) => {
      if (text !== undefined && text.length < 2000) text += piece
    },
    close: (name) => {
      if (text === undefined) return
      const told = text.trim()
      if (name === 'FileLoc') places.annotations.push({ page: owner, part: placeOf(told) })
      if (name === 'MediaFile') places.pictures.set(owner, placeOf(posix.join(base, told)))
      const [, , width = 0, height = 0] = told.split(/\s+/u).map(Number)
      if (name === 'PhysicalBox' && width > 0 && height > 0) places.size = [width, height]
      text = undefined
    },
  }
}
