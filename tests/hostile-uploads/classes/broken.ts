import { type HostileFile, hostile } from '../hostile-file.ts'
import { craftDocx, craftOfd, craftXlsx } from '../office-files.ts'
import { craftPdf } from '../pdf-files.ts'
import { craftJpeg, craftPng } from '../pictures.ts'

const whole: readonly (readonly [string, () => Buffer])[] = [
  ['a.docx', () => craftDocx()],
  ['a.xlsx', () => craftXlsx()],
  ['a.ofd', () => craftOfd()],
  ['a.pdf', () => craftPdf()],
  ['a.png', () => craftPng(20, 20)],
  ['a.jpg', () => craftJpeg()],
]
const shares = [0.02, 0.1, 0.5, 0.9]

const cut = hostile('', [
  ...whole.map(([name]) => ['nothing at all', name, 'empty', () => Buffer.alloc(0)] as const),
  ...whole.map(([name, make]) => ['one byte short', name, 'damaged', () => make().subarray(0, -1)] as const),
  ...whole.map(
    ([name, make]) =>
      [
        'its first byte missing',
        name,
        ['damaged', 'wrong-type', 'disguised'],
        () => make().subarray(1),
      ] as const,
  ),
  ...shares.flatMap((share) =>
    whole.map(
      ([name, make]) =>
        [
          `cut at ${share * 100} %`,
          name,
          ['damaged', 'wrong-type', 'disguised', 'empty'],
          () => make().subarray(0, Math.floor(make().length * share)),
        ] as const,
    ),
  ),
  ...whole.map(([name, make]) => ['its middle made zeros', name, 'damaged', () => zeroed(make())] as const),
  ['nothing at all', 'a.txt', 'empty', () => Buffer.alloc(0)],
])

/** Pdf readers shrug at a hole in a page's picture; this one is in its table of objects. */
function zeroed(bytes: Buffer): Buffer {
  const at = Math.floor(bytes.length * 0.45)
  return Buffer.from(bytes).fill(0, at, bytes.length - (bytes.subarray(0, 4).toString() === '%PDF' ? 0 : 40))
}

const claims: readonly HostileFile[] = whole.map(([name, make]) => ({
  about: 'another length than was said',
  name,
  make,
  may: ['damaged'],
  claimed: make().length + 1,
}))

export const broken = { class: 'empty, truncated, one byte short', files: [...cut.files, ...claims] }
