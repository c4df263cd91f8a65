import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipPart {
  readonly name: string
  readonly bytes: Uint8Array
  /** What the zip claims the part inflates to; the truth when left out. */
  readonly claimedSize?: number
}

/** A zip file of deflated parts, written by hand so that it may lie. */
export function makeZip(parts: readonly ZipPart[]): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const name = Buffer.from(part.name)
    const data = deflateRawSync(part.bytes, { level: 1 })
    const sizes = Buffer.alloc(16)
    sizes.writeUInt32LE(crc32(part.bytes), 4)
    sizes.writeUInt32LE(data.length, 8)
    sizes.writeUInt32LE(part.claimedSize ?? part.bytes.length, 12)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(20, 4)
    head.writeUInt16LE(8, 8)
    sizes.copy(head, 10)
    head.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(20, 4)
    entry.writeUInt16LE(20, 6)
    entry.writeUInt16LE(8, 10)
    sizes.copy(entry, 12)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(offset, 42)
    local.push(head, name, data)
    central.push(entry, name)
    offset += head.length + name.length + data.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, directory, end])
}

/** A Word document with the given `word/document.xml`. */
export function makeDocx(documentXml: string | Uint8Array, claimedSize?: number): Buffer {
  const bytes = typeof documentXml === 'string' ? Buffer.from(documentXml) : documentXml
  return makeZip([
    { name: '[Content_Types].xml', bytes: Buffer.from('<Types/>') },
    { name: 'word/document.xml', bytes, ...(claimedSize === undefined ? {} : { claimedSize }) },
  ])
}

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook of one sheet with the given `xl/worksheets/sheet1.xml`. */
export function makeXlsx(sheetXml: string | Uint8Array, sharedStrings = '<sst/>'): Buffer {
  const text = (name: string, xml: string) => ({ name, bytes: Buffer.from(xml) })
  return makeZip([
    text(
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    text(
      '_rels/.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    text(
      'xl/workbook.xml',
      `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relations}"><sheets><sheet name="s" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    text(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    text('xl/sharedStrings.xml', sharedStrings),
    {
      name: 'xl/worksheets/sheet1.xml',
      bytes: typeof sheetXml === 'string' ? Buffer.from(sheetXml) : sheetXml,
    },
  ])
}
