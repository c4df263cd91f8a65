import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { withPdf } from '../pdf/open.ts'
import { picturesIn, withDotsForPictures } from '../pdf/pictures.ts'
import type { LeakList } from './leak-list.ts'
import { isInside } from './links.ts'
import { addHidden } from './pdf-hidden.ts'
import { marksOf } from './pdf-page-marks.ts'
import { pictureRemarks } from './picture.ts'
import { isNobody } from './properties.ts'

/** Covered and hidden words, remarks, attachments, earlier versions, properties and personal numbers of a pdf. */
export async function findInPdf(bytes: Buffer, leaks: LeakList): Promise<void> {
  if (hasEarlierVersion(bytes)) leaks.add('tracked-change', '整个文件', '留有修改之前的版本')
  addPictureRemarks(bytes, leaks)
  await withPdf(withDotsForPictures(bytes), async (pdf) => {
    const layers = await pdf.getOptionalContentConfig()
    const isOff = (layer: unknown) => !layers.isVisible(Object(layer))
    await addProperties(pdf, leaks)
    for (const name of Object.keys((await pdf.getAttachments()) ?? {}))
      leaks.add('attachment-inside', '附件', name)
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      await addPage(page, `第${number}页`, isOff, leaks)
      page.cleanup()
    }
  })
}

/** Each saving over adds an end; a file arranged for the web has two from the start. */
function hasEarlierVersion(bytes: Buffer): boolean {
  const isArranged = bytes.subarray(0, 1024).includes('/Linearized')
  const ends = bytes.toString('latin1').match(/startxref\s+\d+\s+%%EOF/gu)?.length ?? 0
  return ends > (isArranged ? 2 : 1)
}

const properties = { Author: '作者', Subject: '主题', Keywords: '关键词', Company: '单位', Manager: '主管' }

async function addProperties(pdf: PDFDocumentProxy, leaks: LeakList): Promise<void> {
  const { info, metadata } = await pdf.getMetadata()
  const known: Readonly<Record<string, unknown>> = { ...info, ...Object(Reflect.get(info, 'Custom')) }
  for (const [key, where] of Object.entries(properties)) {
    const value = known[key]
    if (typeof value === 'string' && !isNobody(value)) leaks.add('properties', where, value)
  }
  const creator: unknown = metadata?.get('dc:creator')
  for (const name of Array.isArray(creator) ? creator : [creator])
    if (typeof name === 'string' && name !== known.Author && !isNobody(name))
      leaks.add('properties', '作者（XMP）', name)
}

/** Photos keep in a pdf what they tell of their place and maker. */
function addPictureRemarks(bytes: Buffer, leaks: LeakList): void {
  for (const { dataAt } of picturesIn(bytes.toString('latin1')))
    for (const { where, found } of pictureRemarks(bytes.subarray(dataAt, dataAt + longestHead)))
      leaks.add('properties', `图片的${where}`, found)
}

/** What a photo tells about itself stands before its pixels. */
const longestHead = 65_536

async function addPage(
  page: PDFPageProxy,
  where: string,
  isOff: (layer: unknown) => boolean,
  leaks: LeakList,
): Promise<void> {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  const isOpaque = (picture: unknown) => isOpaquePicture(pictureOf(page, picture))
  const marks = marksOf(await page.getOperatorList(), { isOpaque, isOff })
  addHidden(marks, { left, bottom, right, top }, where, leaks)
  leaks.numbers(where, await textOf(page))
  for (const remark of await page.getAnnotations()) addRemark(remark, where, leaks)
}

async function textOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent()
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
}

/** A picture painted by its name, or as it is. */
function pictureOf(page: PDFPageProxy, picture: unknown): unknown {
  if (typeof picture !== 'string') return picture
  const kept = picture.startsWith('g_') ? page.commonObjs : page.objs
  return kept.has(picture) ? kept.get(picture) : undefined
}

/** Kinds 1 and 2 have no see-through parts, 3 has four bytes a pixel, the last of which tells. */
function isOpaquePicture(picture: unknown): boolean {
  if (typeof picture !== 'object' || picture === null || !('kind' in picture)) return false
  if (picture.kind === 1 || picture.kind === 2) return true
  if (!('data' in picture) || !(picture.data instanceof Uint8ClampedArray)) return false
  return picture.data.every((value, at) => at % 4 !== 3 || value > 250)
}

/** Links and fields are part of the page; other remarks were written onto it. */
const ofThePage = new Set(['Link', 'Widget', 'Popup'])

function addRemark(remark: Readonly<Record<string, unknown>>, where: string, leaks: LeakList): void {
  const { subtype, unsafeUrl, contentsObj } = remark
  if (typeof unsafeUrl === 'string' && isInside(unsafeUrl)) leaks.add('external-link', where, unsafeUrl)
  if (subtype === 'FileAttachment') leaks.add('attachment-inside', where, '附件')
  if (subtype === 'Redact') leaks.add('covered-text', `${where}的标注`, '做了涂黑标记，但没有应用')
  const words = Object(contentsObj).str
  if (
    typeof subtype === 'string' &&
    !ofThePage.has(subtype) &&
    typeof words === 'string' &&
    words.trim() !== ''
  )
    leaks.add('comment', where, words)
}
