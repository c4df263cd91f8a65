import { deflateSync } from 'node:zlib'
import { hostile } from '../hostile-file.ts'
import { craftDocx } from '../office-files.ts'
import {
  chunk,
  craftJpeg,
  craftPng,
  exifSegment,
  jpegOfSize,
  pngHeader,
  pngMark,
  segment,
} from '../pictures.ts'

const mebi = 1024 * 1024
const flood = 'too-large-inside'
const png = (...chunks: readonly Buffer[]) => Buffer.concat([pngMark, ...chunks, chunk('IEND', '')])
const pixels = (size: number) => chunk('IDAT', deflateSync(Buffer.alloc(size)))
const sized = (width: number, height: number) => png(pngHeader(width, height), pixels(100))
const animation = (frames: number) => {
  const body = Buffer.alloc(8)
  body.writeUInt32BE(frames)
  return chunk('acTL', body)
}

export const images = hostile('images', [
  ...(
    [
      [65_535, 65_535],
      [50_000, 50_000],
      [20_000, 20_000],
      [1_000_000, 1000],
    ] as const
  ).map(
    ([width, height]) =>
      [`a PNG of ${width} by ${height}`, 'a.png', flood, () => sized(width, height)] as const,
  ),
  ...(
    [
      [65_535, 65_535],
      [30_000, 30_000],
      [10_000, 6000],
    ] as const
  ).map(
    ([width, height]) =>
      [`a JPEG of ${width} by ${height}`, 'a.jpg', flood, () => jpegOfSize(width, height)] as const,
  ),
  [
    'a PNG flood in a document',
    'a.docx',
    flood,
    () => craftDocx({ parts: [{ name: 'word/media/image1.png', bytes: sized(60_000, 60_000) }] }),
  ],
  [
    'a JPEG flood in a document',
    'a.docx',
    flood,
    () => craftDocx({ parts: [{ name: 'word/media/image1.jpeg', bytes: jpegOfSize(60_000, 60_000) }] }),
  ],
  ['an animation of a million frames', 'a.png', flood, () => craftPng(100, 100, [animation(1_000_000)])],
  ['more pixels than the header says', 'a.png', 'damaged', () => png(pngHeader(2, 2), pixels(200 * mebi))],
  ['fewer pixels than the header says', 'a.png', 'damaged', () => png(pngHeader(2000, 2000), pixels(10))],
  [
    'a colour profile that inflates to 100 MB',
    'a.png',
    flood,
    () =>
      craftPng(2, 2, [
        chunk('iCCP', Buffer.concat([Buffer.from('a\0\0'), deflateSync(Buffer.alloc(100 * mebi))])),
      ]),
  ],
  [
    'a remark that inflates to 100 MB',
    'a.png',
    flood,
    () =>
      craftPng(2, 2, [
        chunk('zTXt', Buffer.concat([Buffer.from('a\0\0'), deflateSync(Buffer.alloc(100 * mebi))])),
      ]),
  ],
  ['a size of nothing', 'a.png', 'damaged', () => png(pngHeader(0, 0), pixels(1))],
  ['a colour that does not exist', 'a.png', 'damaged', () => png(pngHeader(2, 2, 8, 5), pixels(14))],
  ['a depth that does not exist', 'a.png', 'damaged', () => png(pngHeader(2, 2, 255, 6), pixels(14))],
  [
    'a way of interlacing that does not exist',
    'a.png',
    'damaged',
    () => png(pngHeader(2, 2, 8, 2, 9), pixels(14)),
  ],
  ['no header', 'a.png', 'damaged', () => png(pixels(14))],
  ['no pixels', 'a.png', 'damaged', () => png(pngHeader(2, 2))],
  [
    'a chunk longer than the file',
    'a.png',
    'damaged',
    () => Buffer.concat([pngMark, Buffer.from([0x7f, 0xff, 0xff, 0xff]), Buffer.from('IHDR')]),
  ],
  [
    'a wrong checksum',
    'a.png',
    'damaged',
    () => {
      const bytes = craftPng()
      bytes[30] = 1
      return bytes
    },
  ],
  [
    'a JPEG without a size',
    'a.jpg',
    'damaged',
    () => Buffer.concat([Buffer.from([0xff, 0xd8]), segment(0xe0, 'JFIF\0'), Buffer.from([0xff, 0xd9])]),
  ],
  [
    'a JPEG of two sizes',
    'a.jpg',
    'damaged',
    () => craftJpeg([segment(0xc0, Buffer.from([8, 0, 8, 0, 8, 1, 1, 0x11, 0]))]),
  ],
  ['a JPEG segment of no length', 'a.jpg', 'damaged', () => craftJpeg([Buffer.from([0xff, 0xe1, 0, 0])])],
  [
    'a JPEG segment longer than the file',
    'a.jpg',
    'damaged',
    () => craftJpeg([Buffer.from([0xff, 0xe1, 0xff, 0xff])]),
  ],
  [
    'a JPEG of fill bytes',
    'a.jpg',
    'damaged',
    () => Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.alloc(5 * mebi, 0xff)]),
  ],
  ['a JPEG of no size', 'a.jpg', 'damaged', () => jpegOfSize(0, 0)],
  [
    'an Exif whose directories loop',
    'a.jpg',
    'taken',
    () =>
      craftJpeg([
        segment(
          0xe1,
          Buffer.concat([
            Buffer.from('Exif\0\0II*\0\x08\0\0\0', 'latin1'),
            Buffer.from('010025880400010000000800000008000000', 'hex'),
          ]),
        ),
      ]),
  ],
  [
    'an Exif of chance',
    'a.jpg',
    'taken',
    () => craftJpeg([segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), Buffer.alloc(500, 0xfe)]))]),
  ],
  ['a place in the Exif', 'a.jpg', 'taken', () => craftJpeg([exifSegment()])],
  [
    'an SVG with a script',
    'a.png',
    ['wrong-type'],
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  ],
  ['an SVG as it is', 'a.svg', ['wrong-type'], () => Buffer.from('<?xml version="1.0"?><svg/>')],
  [
    'a GIF of ten thousand frames',
    'a.jpg',
    ['wrong-type'],
    () =>
      Buffer.concat([
        Buffer.from('GIF89a'),
        Buffer.from('ffffffff800000', 'hex'),
        Buffer.alloc(10_000, 0x2c),
      ]),
  ],
])
