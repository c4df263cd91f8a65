import { deflateSync } from 'node:zlib'

export interface CraftedPdf {
  /** Objects from number 6 on. */
  readonly objects?: readonly (string | Buffer)[]
  /** Stands in the catalogue. */
  readonly catalogue?: string
  readonly page?: string
  readonly pages?: string
  readonly content?: string | Buffer
  readonly trailer?: string
  readonly header?: string
  readonly after?: string | Buffer
  /** Where the table of objects is said to be, where that is a lie. */
  readonly startxref?: number
}

/** A pdf of one page, right but for what is given. */
export function craftPdf(given: CraftedPdf = {}): Buffer {
  const objects: readonly (string | Buffer)[] = [
    `<</Type/Catalog/Pages 2 0 R${given.catalogue ?? ''}>>`,
    `<</Type/Pages${given.pages ?? '/Kids[3 0 R]/Count 1'}>>`,
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>${given.page ?? ''}>>`,
    stream('', given.content ?? 'BT /F1 12 Tf 72 700 Td (Application) Tj ET'),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...(given.objects ?? []),
  ]
  const parts: Buffer[] = [Buffer.from(given.header ?? '%PDF-1.7\n', 'latin1')]
  const offsets: number[] = []
  let length = parts[0]?.length ?? 0
  objects.forEach((object, at) => {
    const part = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), bytesOf(object), Buffer.from('\nendobj\n')])
    offsets.push(length)
    parts.push(part)
    length += part.length
  })
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const trailer = `trailer\n<</Size ${size}/Root 1 0 R${given.trailer ?? ''}>>\nstartxref\n${given.startxref ?? length}\n%%EOF`
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows}${trailer}`
  return Buffer.concat([...parts, Buffer.from(table), bytesOf(given.after ?? '')])
}

/** A stream object, deflated. */
export function stream(dictionary: string, content: string | Uint8Array): Buffer {
  const data = deflateSync(content, { level: content.length > 1_000_000 ? 1 : 6 })
  return plainStream(`/Filter/FlateDecode${dictionary}`, data)
}

export function plainStream(dictionary: string, data: Uint8Array): Buffer {
  return Buffer.concat([
    Buffer.from(`<</Length ${data.length}${dictionary}>>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ])
}

/** Objects packed into a stream, numbered from `first`. */
export function packed(first: number, objects: readonly string[]): Buffer {
  let at = 0
  const places = objects.map((object, i) => {
    const place = `${first + i} ${at}`
    at += object.length + 1
    return place
  })
  const head = `${places.join(' ')} `
  return stream(`/Type/ObjStm/N ${objects.length}/First ${head.length}`, head + objects.join(' '))
}

function bytesOf(given: string | Buffer): Buffer {
  return typeof given === 'string' ? Buffer.from(given, 'latin1') : given
}
