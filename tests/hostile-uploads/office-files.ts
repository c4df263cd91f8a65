import { type CraftedEnds, type CraftedPart, craftZip } from './craft-zip.ts'

const office = 'application/vnd.openxmlformats-officedocument'
const relationTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageTypes = 'http://schemas.openxmlformats.org/package/2006'

export const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
export const sheet = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

/** A tie between parts: the type's last word, where to, and whether that is outside. */
export type CraftedRelation = readonly [type: string, target: string, outside?: 'outside']

export interface CraftedOffice {
  readonly main?: string | Buffer
  readonly mainType?: string
  readonly relations?: readonly CraftedRelation[]
  readonly parts?: readonly CraftedPart[]
  /** Replaces parts of the same name. */
  readonly replace?: Readonly<Record<string, Partial<CraftedPart>>>
  readonly ends?: CraftedEnds
}

export function relationsXml(relations: readonly CraftedRelation[]): string {
  const each = relations.map(
    ([type, target, outside], at) =>
      `<Relationship Id="r${at + 1}" Type="${relationTypes}/${type}" Target="${target.replaceAll('&', '&amp;')}"${outside ? ' TargetMode="External"' : ''}/>`,
  )
  return `<Relationships xmlns="${packageTypes}/relationships">${each.join('')}</Relationships>`
}

function typesXml(part: string, type: string, more: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${packageTypes}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${part}" ContentType="${type}"/>${more}</Types>`
}

function craftOffice(
  parts: readonly CraftedPart[],
  { parts: more = [], replace = {}, ends }: CraftedOffice,
): Buffer {
  const all = [...parts, ...more].map((part) => ({ ...part, ...replace[String(part.name)] }))
  return craftZip(all, ends)
}

export function paragraph(text: string): string {
  return `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
}

export function documentXml(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${word}><w:body>${body}</w:body></w:document>`
}

/** A Word document, right but for what is given. */
export function craftDocx(given: CraftedOffice = {}): Buffer {
  const type = given.mainType ?? `${office}.wordprocessingml.document.main+xml`
  return craftOffice(
    [
      { name: '[Content_Types].xml', bytes: typesXml('word/document.xml', type, '') },
      { name: '_rels/.rels', bytes: relationsXml([['officeDocument', 'word/document.xml']]) },
      { name: 'word/document.xml', bytes: given.main ?? documentXml(paragraph('政府信息公开申请书')) },
      { name: 'word/_rels/document.xml.rels', bytes: relationsXml(given.relations ?? []) },
    ],
    given,
  )
}

export function sheetXml(cells: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet ${sheet}><sheetData>${cells}</sheetData></worksheet>`
}

/** A workbook of one sheet, right but for what is given; `main` is the sheet. */
export function craftXlsx(given: CraftedOffice & { readonly workbook?: string } = {}): Buffer {
  const type = given.mainType ?? `${office}.spreadsheetml.sheet.main+xml`
  const more = `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${office}.spreadsheetml.worksheet+xml"/>`
  const cells = '<row r="1"><c r="A1" t="inlineStr"><is><t>名单</t></is></c></row>'
  return craftOffice(
    [
      { name: '[Content_Types].xml', bytes: typesXml('xl/workbook.xml', type, more) },
      { name: '_rels/.rels', bytes: relationsXml([['officeDocument', 'xl/workbook.xml']]) },
      {
        name: 'xl/workbook.xml',
        bytes: given.workbook ?? workbookXml('<sheet name="名单" sheetId="1" r:id="r1"/>'),
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        bytes: relationsXml([['worksheet', 'worksheets/sheet1.xml'], ...(given.relations ?? [])]),
      },
      { name: 'xl/worksheets/sheet1.xml', bytes: given.main ?? sheetXml(cells) },
    ],
    given,
  )
}

export function workbookXml(sheets: string, more = ''): string {
  return `<workbook ${sheet} xmlns:r="${relationTypes}"><sheets>${sheets}</sheets>${more}</workbook>`
}

const ofdSpace = 'xmlns:ofd="http://www.ofdspec.org/2016"'

/** An OFD document of one page, right but for what is given; `main` is the page's content. */
export function craftOfd(given: CraftedOffice & { readonly resources?: string } = {}): Buffer {
  return craftOffice(
    [
      {
        name: 'OFD.xml',
        bytes: `<?xml version="1.0" encoding="UTF-8"?><ofd:OFD ${ofdSpace} Version="1.1" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
      },
      {
        name: 'Doc_0/Document.xml',
        bytes: `<ofd:Document ${ofdSpace}><ofd:CommonData><ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>`,
      },
      {
        name: 'Doc_0/PublicRes.xml',
        bytes: `<ofd:Res ${ofdSpace} BaseLoc="Res">${given.resources ?? ''}</ofd:Res>`,
      },
      { name: 'Doc_0/Pages/Page_0/Content.xml', bytes: given.main ?? ofdPage('政府信息公开申请书') },
    ],
    given,
  )
}

export function ofdPage(text: string): string {
  return `<ofd:Page ${ofdSpace}><ofd:Content><ofd:Layer ID="2"><ofd:TextObject ID="3" Boundary="10 10 100 10"><ofd:TextCode X="0" Y="5">${text}</ofd:TextCode></ofd:TextObject></ofd:Layer></ofd:Content></ofd:Page>`
}
