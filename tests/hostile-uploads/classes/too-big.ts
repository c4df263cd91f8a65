import type { HostileClass, HostileFile } from '../hostile-file.ts'

const mebi = 1024 * 1024
const small = () => Buffer.from('x')

/** What the door says of a file is believed before a byte of it is read. */
const sizes: readonly (readonly [string, Partial<HostileFile>])[] = [
  ['cut off by the door', { whole: false }],
  ['one byte more than 20 MB', { claimed: 20 * mebi + 1 }],
  ['10 GB claimed', { claimed: 10 * 1024 * mebi }],
]

export const tooBig: HostileClass = {
  class: 'too big, too many',
  files: [
    ...['a.docx', 'a.pdf', 'a.png', 'a.txt'].flatMap((name) =>
      sizes.map(([about, more]): HostileFile => ({ about, name, make: small, may: ['too-big'], ...more })),
    ),
    {
      about: '21 MB that came whole',
      name: 'a.txt',
      make: () => Buffer.alloc(21 * mebi, 'a'),
      may: ['too-big'],
    },
  ],
}
