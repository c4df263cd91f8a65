import { numberOf, numbersBefore, scanObject, type Token, valueBehind } from './tokens.ts'

/** A picture in a pdf's bytes: from where its dictionary begins to where its data do. */
export interface PdfPicture {
  /** Of its object. */
  readonly number: number
  readonly start: number
  readonly dataAt: number
  readonly tokens: readonly Token[]
}

/** The pictures of a pdf, wherever they lie: streams are never packed into others. */
export function* picturesIn(letters: string): Generator<PdfPicture> {
  for (const { index } of letters.matchAll(/(?<=[\0\t\n\f\r \d])obj/gu)) {
    const start = index + 3
    const [number] = numbersBefore(letters, start)
    const object = scanObject(letters, start, false, () => undefined)
    if (object === undefined || object === 'too-deep' || object.streamAt === undefined) continue
    if (valueBehind(object.tokens, '/Subtype')?.[0] === '/Image')
      yield { number, start, dataAt: object.streamAt, tokens: object.tokens }
  }
}

/**
 * The same pdf with every opaque picture made one grey dot, byte for byte as long: where pictures stand is asked, never what
 * they show, and a page of a hundred million pixels costs no more than an empty one.
 */
export function withDotsForPictures(bytes: Buffer): Buffer {
  const letters = bytes.toString('latin1')
  const changed = Buffer.from(bytes)
  const pictures = [...picturesIn(letters)]
  const masks = new Set(pictures.map(({ tokens }) => Number(valueBehind(tokens, '/SMask')?.[0])))
  for (const { number, start, dataAt, tokens } of pictures) {
    if (masks.has(number) || isSeenThrough(tokens) || numberOf(tokens, '/Width') === undefined) continue
    const dot = asDot(letters.slice(start, dataAt))
    if (dot !== undefined) changed.write(dot, start, 'latin1')
  }
  return changed
}

/** What shines through is told by its pixels. */
function isSeenThrough(tokens: readonly Token[]): boolean {
  return ['/SMask', '/Mask', '/ImageMask', '/SMaskInData'].some(
    (key) => valueBehind(tokens, key) !== undefined,
  )
}

const size = /\/(?:Width|Height)[\0\t\n\f\r ]+\d+/gu
const filter = /\/Filter[\0\t\n\f\r ]*(?:\/\w+|\[[^\]]*\]|\d+[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R)/u

/** Its data as they lie are read as eight bits of grey; undefined where there is no room to say so. */
function asDot(dictionary: string): string | undefined {
  const packed = filter.exec(dictionary)?.[0]
  const plain = '/BPC 8/CS/G'
  if (packed !== undefined && packed.length < plain.length) return undefined
  const unpacked = packed === undefined ? dictionary : dictionary.replace(packed, plain.padEnd(packed.length))
  return unpacked.replace(size, (one) => `${one.slice(0, one.search(/\d/u))}1`.padEnd(one.length))
}
