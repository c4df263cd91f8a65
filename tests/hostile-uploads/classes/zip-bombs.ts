import { craftZip } from '../craft-zip.ts'
import { hostile } from '../hostile-file.ts'
import { craftDocx, craftOfd, craftXlsx } from '../office-files.ts'

const mebi = 1024 * 1024
const spaces = (size: number) => Buffer.alloc(size, ' ')
const large = ['too-large-inside', 'damaged'] as const

const crafted = [
  ['docx', craftDocx],
  ['xlsx', craftXlsx],
  ['ofd', craftOfd],
] as const

/** An archive within an archive within an archive. */
function nested(depth: number): Buffer {
  const inside = depth === 0 ? spaces(mebi) : nested(depth - 1)
  return craftZip([
    { name: 'a.zip', bytes: inside },
    { name: 'b.zip', bytes: inside },
  ])
}

/** Many entries that all point at the same packed bytes. */
function overlapping(): Buffer {
  const bytes = spaces(mebi)
  return craftZip([
    { name: '[Content_Types].xml', bytes },
    ...Array.from({ length: 50 }, (_, at) => ({
      name: `word/${at}.xml`,
      bytes: '',
      claimedSize: mebi,
      offset: 0,
    })),
  ])
}

export const zipBombs = hostile('zip bombs', [
  ...crafted.flatMap(
    ([name, craft]) =>
      [
        [`a part that inflates to 200 MB`, `a.${name}`, large, () => craft({ main: spaces(200 * mebi) })],
        [
          'a part that says it is small and inflates to 120 MB',
          `a.${name}`,
          large,
          () => craft({ parts: [{ name: 'x.xml', bytes: spaces(120 * mebi), claimedSize: 1000 }] }),
        ],
        [
          '30 parts of 4 MB each',
          `a.${name}`,
          large,
          () =>
            craft({
              parts: Array.from({ length: 30 }, (_, at) => ({
                name: `x/${at}.bin`,
                bytes: Buffer.alloc(4 * mebi),
              })),
            }),
        ],
        [
          'more than 2,000 parts',
          `a.${name}`,
          large,
          () =>
            craft({ parts: Array.from({ length: 2001 }, (_, at) => ({ name: `x/${at}.xml`, bytes: '' })) }),
        ],
        [
          'a ratio of a thousand below the limit of size',
          `a.${name}`,
          large,
          () => craft({ parts: [{ name: 'x/a.bin', bytes: Buffer.alloc(60 * mebi) }] }),
        ],
      ] as const,
  ),
  [
    'a list of kinds that inflates to 80 MB',
    'a.docx',
    large,
    () => craftDocx({ replace: { '[Content_Types].xml': { bytes: spaces(80 * mebi) } } }),
  ],
  ['archives in archives', 'a.docx', ['wrong-type', 'damaged'], () => nested(4)],
  ['archives in archives, as they are', 'a.zip', 'wrong-type', () => nested(3)],
  ['overlapping parts', 'a.docx', large, overlapping],
  [
    'a plain archive that inflates to 150 MB',
    'a.zip',
    large,
    () => craftZip([{ name: 'a', bytes: spaces(150 * mebi) }]),
  ],
])
