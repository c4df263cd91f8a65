import { craftZip } from '../craft-zip.ts'
import { hostile } from '../hostile-file.ts'
import { craftDocx, craftOfd, craftXlsx } from '../office-files.ts'

const crafted = [
  ['docx', craftDocx],
  ['xlsx', craftXlsx],
  ['ofd', craftOfd],
] as const
const kinds: readonly (readonly [string, number])[] = [
  ['a symbolic link', 0o120777],
  ['a device', 0o020666],
  ['a pipe', 0o010666],
]
const outside = [
  '../../../etc/cron.d/x',
  '..\\..\\evil.exe',
  '/etc/passwd',
  'C:\\windows\\evil.exe',
  'word/../../x',
]
const mark = (hex: string) => Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(500, 1)])

export const archives = hostile('archives', [
  ...crafted.flatMap(([name, craft]) => [
    ...kinds.map(
      ([about, kind]) =>
        [
          about,
          `a.${name}`,
          'active-content',
          () => craft({ parts: [{ name: 'x', bytes: '/etc/passwd', attributes: kind * 65_536 }] }),
        ] as const,
    ),
    ...outside.map(
      (place) =>
        [
          `the part ${place}`,
          `a.${name}`,
          'active-content',
          () => craft({ parts: [{ name: place, bytes: 'x' }] }),
        ] as const,
    ),
    [
      'an archive inside',
      `a.${name}`,
      'active-content',
      () => craft({ parts: [{ name: 'x/a.dat', bytes: craftZip([{ name: 'a', bytes: 'b' }]) }] }),
    ] as const,
  ]),
  ['a plain zip', 'a.zip', 'wrong-type', () => craftZip([{ name: 'a.txt', bytes: 'x' }])],
  ['a plain zip called docx', 'a.docx', 'wrong-type', () => craftZip([{ name: 'a.txt', bytes: 'x' }])],
  ['a Java archive', 'a.docx', 'wrong-type', () => craftZip([{ name: 'META-INF/MANIFEST.MF', bytes: 'x' }])],
  [
    'an Android program',
    'a.docx',
    'wrong-type',
    () => craftZip([{ name: 'AndroidManifest.xml', bytes: 'x' }]),
  ],
  ['RAR called docx', 'a.docx', 'wrong-type', () => mark('526172211a070100')],
  ['7z called xlsx', 'a.xlsx', 'wrong-type', () => mark('377abcaf271c0004')],
  ['gzip called ofd', 'a.ofd', 'wrong-type', () => mark('1f8b0800')],
])
