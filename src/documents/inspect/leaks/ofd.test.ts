import { describe, expect, it } from 'vitest'
import { craftOfd } from '../../../../tests/hostile-uploads/office-files.ts'
import { chunk, craftPng, pngHeader, pngMark } from '../../../../tests/hostile-uploads/pictures.ts'
import { findLeaks } from './find-leaks.ts'

const found = async (bytes: Buffer) =>
  (await findLeaks(bytes, 'ofd')).map(({ kind, where, found: what }) => `${kind} ${where} ${what}`).sort()

const words = (more = '', inside = '') =>
  `<ofd:TextObject ID="3" Boundary="10 10 40 5" ${more}>${inside}<ofd:TextCode X="0" Y="4">张某某住址</ofd:TextCode></ofd:TextObject>`
const path = (boundary: string, more = '', data = 'M 0 0 L 40 0 L 40 5 L 0 5 C') =>
  `<ofd:PathObject ID="4" Boundary="${boundary}" Fill="true" ${more}><ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`
const image = (boundary: string) => `<ofd:ImageObject ID="5" Boundary="${boundary}" ResourceID="9"/>`
const layer = (inside: string, type = 'Body') => `<ofd:Layer ID="2" Type="${type}">${inside}</ofd:Layer>`
const page = (...layers: readonly string[]) =>
  `<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Content>${layers.join('')}</ofd:Content></ofd:Page>`
const paper = (content: string, picture: Uint8Array = craftPng()) =>
  craftOfd({
    main: content,
    resources:
      '<ofd:MultiMedias><ofd:MultiMedia ID="9" Type="Image"><ofd:MediaFile>a.png</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>',
    parts: [{ name: 'Doc_0/Res/a.png', bytes: picture }],
  })

describe('an OFD tells words that are there and not seen', () => {
  it.each([
    ['under a box', layer(words() + path('10 10 40 5')), 'covered-text 第1页 张某某住址'],
    ['under half a box', layer(words() + path('10 10 24 5')), 'covered-text 第1页 张某某'],
    ['under a picture', layer(words() + image('5 5 60 20')), 'covered-text 第1页 张某某住址'],
    [
      'under a picture of the whole page',
      layer(words() + image('0 0 210 297')),
      'covered-text 第1页整页图片下面 张某某住址',
    ],
    [
      'below what a higher layer paints',
      layer(path('10 10 40 5'), 'Foreground') + layer(words()),
      'covered-text 第1页 张某某住址',
    ],
    ['switched off', layer(words('Visible="false"')), 'hidden-text 第1页看不见的文字层 张某某住址'],
    ['without colour', layer(words('Alpha="0"')), 'hidden-text 第1页看不见的文字层 张某某住址'],
    ['not painted', layer(words('Fill="false"')), 'hidden-text 第1页看不见的文字层 张某某住址'],
    [
      'within a block that is switched off',
      layer(`<ofd:PageBlock Visible="false">${words()}</ofd:PageBlock>`),
      'hidden-text 第1页看不见的文字层 张某某住址',
    ],
    [
      'white on white',
      layer(words('', '<ofd:FillColor Value="255 255 255"/>')),
      'hidden-text 第1页 张某某住址',
    ],
  ])('%s', async (_, content, told) => {
    expect(await found(paper(page(content)))).toEqual([told])
  })

  it.each([
    ['on a box', layer(path('10 10 40 5') + words())],
    ['beside a box', layer(words() + path('10 30 40 5'))],
    ['under a box one sees through', layer(words() + path('10 10 40 5', 'Alpha="90"'))],
    ['under a drawing', layer(words() + path('10 10 40 5', '', 'M 0 0 Q 1 1 2 2 B 1 1 2 2 3 3'))],
    ['white on blue', layer(path('10 10 40 5') + words('', '<ofd:FillColor Value="255 255 255"/>'))],
  ])('and nothing of words %s', async (_, content) => {
    expect(await found(paper(page(content)))).toEqual([])
  })

  it('nor of words under a seal one sees through', async () => {
    const seal = Buffer.concat([pngMark, pngHeader(2, 2, 8, 6), chunk('IDAT', ''), chunk('IEND', '')])
    expect(await found(paper(page(layer(words() + image('5 5 60 20'))), seal))).toEqual([])
  })
})

/** A box written onto the page afterwards, as readers of OFD black out. */
function annotated(type: string): Buffer {
  return craftOfd({
    main: page(layer(words())),
    parts: [
      {
        name: 'Doc_0/Annotations.xml',
        bytes:
          '<Annotations><Page PageID="1"><FileLoc>Annots/Page_0/Annotation.xml</FileLoc></Page></Annotations>',
      },
      {
        name: 'Doc_0/Annots/Page_0/Annotation.xml',
        bytes: `<PageAnnot><Annot Type="${type}"><Appearance Boundary="10 10 40 5">${path('0 0 40 5').replaceAll('ofd:', '')}</Appearance></Annot></PageAnnot>`,
      },
    ],
  })
}

it('also under a box of an annotation; a link or a watermark by itself is none', async () => {
  expect(await found(annotated('Path'))).toEqual(['comment 注释 ', 'covered-text 第1页 张某某住址'])
  expect(await found(annotated('Link'))).toEqual(['covered-text 第1页 张某某住址'])
})
