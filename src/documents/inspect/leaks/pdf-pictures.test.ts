import { describe, expect, it } from 'vitest'
import { craftPdf, plainStream, stream } from '../../../../tests/hostile-uploads/pdf-files.ts'
import { craftJpeg, exifSegment, jpegOfSize } from '../../../../tests/hostile-uploads/pictures.ts'
import { findLeaks } from './find-leaks.ts'

const found = async (bytes: Buffer) =>
  (await findLeaks(bytes, 'pdf')).map(({ kind, where, found: what }) => `${kind} ${where} ${what}`)

const words = 'BT /F1 12 Tf 1 0 0 1 72 700 Tm (Zhang San) Tj ET'
const picture = 'q 200 0 0 25 60 690 cm /I1 Do Q'
const whole = 'q 595 0 0 842 0 0 cm /I1 Do Q'
const image = '/Type/XObject/Subtype/Image'

/** A page that paints `content`, with one picture. */
function pageWith(content: string, ...objects: readonly Buffer[]): Buffer {
  return craftPdf({ content, page: '/Resources<</Font<</F1 5 0 R>>/XObject<</I1 6 0 R>>>>', objects })
}

const grey = (width: number, height: number) =>
  stream(
    `${image}/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8`,
    Buffer.alloc(width * height, 99),
  )
const packedAs = (filter: string, data: Uint8Array, more = '') =>
  plainStream(`${image}/Width 3000/Height 2000${more}/Filter${filter}`, data)

describe('words under a picture are found, however large it is and however it is packed', () => {
  it.each([
    ['a small one', grey(20, 20)],
    ['one of nine million pixels', grey(3000, 3000)],
    ['a JPEG', packedAs('/DCTDecode', jpegOfSize(3000, 2000), '/ColorSpace/DeviceGray/BitsPerComponent 8')],
    [
      'a JPEG in a list of filters',
      packedAs('[ /DCTDecode ]', jpegOfSize(3000, 2000), '/ColorSpace/DeviceRGB/BitsPerComponent 8'),
    ],
    ['a JPEG 2000', packedAs('/JPXDecode', Buffer.alloc(400, 7))],
    [
      'a fax',
      packedAs(
        '/CCITTFaxDecode',
        Buffer.alloc(400, 7),
        '/ColorSpace/DeviceGray/BitsPerComponent 1/Decode[1 0]/DecodeParms<</K -1/Columns 3000>>',
      ),
    ],
    [
      'one with an opaque mask',
      stream(
        `${image}/Width 4/Height 4/ColorSpace/DeviceGray/BitsPerComponent 8/SMask 7 0 R`,
        Buffer.alloc(16),
      ),
    ],
  ])('%s', async (_, object) => {
    const mask = stream(
      `${image}/Width 4/Height 4/ColorSpace/DeviceGray/BitsPerComponent 8`,
      Buffer.alloc(16, 255),
    )
    expect(await found(pageWith(`${words} ${picture}`, object, mask))).toEqual([
      'covered-text 第1页 ZhangSan',
    ])
  })

  it('painted and then hidden under a picture of the whole page', async () => {
    expect(await found(pageWith(`${words} ${whole}`, grey(20, 20)))).toEqual([
      'covered-text 第1页整页图片下面 ZhangSan',
    ])
  })
})

describe('nothing is said', () => {
  it.each([
    ['of words on a picture', `${picture} ${words}`, grey(2000, 2000)],
    ['of a picture beside words', `${words} q 200 0 0 25 60 600 cm /I1 Do Q`, grey(2000, 2000)],
  ])('%s', async (_, content, object) => {
    expect(await found(pageWith(content, object))).toEqual([])
  })

  it('of words under a seal one sees through', async () => {
    const seal = stream(
      `${image}/Width 4/Height 4/ColorSpace/DeviceRGB/BitsPerComponent 8/SMask 7 0 R`,
      Buffer.alloc(48, 200),
    )
    const mask = stream(
      `${image}/Width 4/Height 4/ColorSpace/DeviceGray/BitsPerComponent 8`,
      Buffer.alloc(16, 90),
    )
    expect(await found(pageWith(`${words} ${picture}`, seal, mask))).toEqual([])
  })

  it('of a scan, nor of boxes on a page with words', async () => {
    expect(await found(pageWith(whole, grey(2000, 2000)))).toEqual([])
    const paper = `BT /F1 12 Tf 1 0 0 1 72 700 Tm (${'Word '.repeat(12)}) Tj ET`
    expect(await found(pageWith(`${whole} 0 g 60 90 200 25 re f ${paper}`, grey(20, 20)))).toEqual([])
  })
})

it('digits without end cost no more than other bytes', async () => {
  const started = performance.now()
  await found(pageWith(`${words} ${picture}`, packedAs('/DCTDecode', Buffer.alloc(2_000_000, '1'))))
  expect(performance.now() - started).toBeLessThan(3000)
})

it('a box on a scan hides nothing from whoever takes the scan out', async () => {
  expect(await found(pageWith(`${whole} 0 g 60 690 200 25 re f`, grey(2000, 2000)))).toEqual([
    'covered-text 第1页的扫描图 距页顶约 15% 处盖了色块，图片本身没有涂掉',
  ])
})

it('words on a layer that is switched off are there for whoever switches it on', async () => {
  const bytes = craftPdf({
    content: `/OC /L1 BDC ${words} EMC`,
    page: '/Resources<</Font<</F1 5 0 R>>/Properties<</L1 6 0 R>>>>',
    catalogue: '/OCProperties<</OCGs[6 0 R]/D<</OFF[6 0 R]>>>>',
    objects: [Buffer.from('<</Type/OCG/Name(Draft)>>')],
  })
  expect(await found(bytes)).toEqual(['hidden-text 第1页关闭的图层 ZhangSan'])
  const on = bytes.toString('latin1').replace('/OFF[', '/ON [')
  expect(await found(Buffer.from(on, 'latin1'))).toEqual([])
})

it('a photo keeps its place, and the file its writer in another corner', async () => {
  const photo = craftJpeg([exifSegment()])
  const xmp =
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>Li Si</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>'
  const bytes = craftPdf({
    content: picture,
    page: '/Resources<</XObject<</I1 6 0 R>>>>',
    catalogue: '/Metadata 7 0 R',
    objects: [
      plainStream(
        `${image}/Width 8/Height 8/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode`,
        photo,
      ),
      plainStream('/Type/Metadata/Subtype/XML', Buffer.from(xmp)),
    ],
  })
  expect([...(await found(bytes))].sort()).toEqual([
    'properties 作者（XMP） Li Si',
    'properties 图片的照片作者 Zhang San',
    'properties 图片的照片信息 拍摄地点（GPS 坐标）',
  ])
})
