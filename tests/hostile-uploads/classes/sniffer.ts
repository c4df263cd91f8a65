import { craftZip } from '../craft-zip.ts'
import { hostile } from '../hostile-file.ts'
import { craftDocx } from '../office-files.ts'

const start = (bytes: readonly number[] | string, size = 4096) =>
  Buffer.concat([Buffer.from(bytes as string, 'latin1'), Buffer.alloc(size)])
const hex = (text: string, size = 4096) => Buffer.concat([Buffer.from(text, 'hex'), Buffer.alloc(size)])

/** Formats a library that tells formats knows, each under a name of ours: none may pass, loop or swell. */
const foreign: readonly (readonly [string, () => Buffer])[] = [
  ['a Windows program', () => start('MZ')],
  ['a Linux program', () => start('\x7fELF\x02\x01\x01')],
  ['a Mac program', () => hex('cffaedfe')],
  ['a Java class', () => hex('cafebabe00000034')],
  ['an old Office container', () => hex('d0cf11e0a1b11ae1')],
  ['a RAR archive', () => start('Rar!\x1a\x07\x01\0')],
  ['a 7z archive', () => hex('377abcaf271c0004')],
  ['a gzip archive', () => hex('1f8b0800')],
  [
    'a tar archive',
    () => Buffer.concat([Buffer.alloc(257, 'a'), Buffer.from('ustar\x0000'), Buffer.alloc(4096)]),
  ],
  ['a Matroska film whose sizes loop', () => hex('1a45dfa3010000000000000042828400000000', 100)],
  ['a Matroska film of endless size', () => hex('1a45dfa3ffffffffffffffff428288')],
  ['an MP4 film', () => hex('000000186674797069736f6d')],
  ['an ASF film with a block of no length', () => hex('3026b2758e66cf11a6d900aa0062ce6c0000000000000000')],
  ['a GIF picture', () => start('GIF89a\x01\0\x01\0\x80\0\0')],
  ['a WebP picture', () => start('RIFF\x10\0\0\0WEBPVP8 ')],
  ['a BMP picture', () => start('BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0')],
  ['a TIFF whose directories loop', () => hex('49492a00080000000000000000000800000008000000')],
  ['a HEIC photo', () => hex('00000018667479706865696300000000')],
  ['a shortcut', () => hex('4c0000000114020000000000c000000000000046')],
  ['a disc image', () => Buffer.concat([Buffer.alloc(0x8001), Buffer.from('CD001'), Buffer.alloc(4096)])],
  ['a cabinet', () => start('MSCF\0\0\0\0')],
  ['a database', () => start('SQLite format 3\0')],
  ['WebAssembly', () => hex('0061736d01000000')],
  ['Flash', () => start('CWS\x0a')],
  ['an MP3 tag of endless size', () => hex('4944330300007f7f7f7f')],
  ['nothing but zeros', () => Buffer.alloc(10_000)],
  [
    'bytes of chance',
    () => Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919 + (at >> 3) * 104_729) & 0xff)),
  ],
]

const names = ['a.docx', 'a.pdf', 'a.txt', 'a.jpg'] as const

export const sniffer = hostile('type sniffer bugs', [
  ...foreign.flatMap(([about, make], at) =>
    [names[at % 4] ?? 'a.docx', names[(at + 1) % 4] ?? 'a.pdf'].map(
      (name) => [about, name, ['wrong-type', 'damaged'], make] as const,
    ),
  ),
  [
    'a list of kinds of 50 MB stored as it is',
    'a.docx',
    ['damaged', 'too-large-inside'],
    () =>
      craftZip([{ name: '[Content_Types].xml', method: 0, bytes: Buffer.alloc(50_000_000, ' ') }]).subarray(
        0,
        19_000_000,
      ),
  ],
  [
    'a list of kinds that names no main part',
    'a.docx',
    'damaged',
    () => craftDocx({ replace: { '[Content_Types].xml': { bytes: '<Types/>' } } }),
  ],
  [
    'a list of kinds with two main parts',
    'a.docx',
    'damaged',
    () =>
      craftDocx({
        mainType:
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/a" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
      }),
  ],
  [
    'a slide show',
    'a.docx',
    'wrong-type',
    () =>
      craftDocx({
        mainType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
      }),
  ],
  [
    'a template',
    'a.docx',
    'wrong-type',
    () =>
      craftDocx({
        mainType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml',
      }),
  ],
  [
    'a first part named mimetype',
    'a.docx',
    ['wrong-type', 'damaged'],
    () => craftZip([{ name: 'mimetype', method: 0, bytes: 'application/vnd.oasis.opendocument.text' }]),
  ],
])
