import { usualInspectLimits } from '../limits.ts'
import { type PartVisit, visitZip } from '../zip/visit.ts'
import { attribute, listeners, type XmlListener } from '../zip/xml-reader.ts'
import type { Box } from './geometry.ts'
import type { LeakList } from './leak-list.ts'
import { addHiddenOfOfd } from './ofd-hidden.ts'
import { newOfdMarks, type OfdMarks, ofdMarksListener } from './ofd-marks.ts'
import { newOfdPlaces, type OfdPlaces, ofdPlacesListener } from './ofd-places.ts'
import { isOpaque } from './office-visit.ts'
import { pictureRemarks } from './picture.ts'
import { isNobody } from './properties.ts'

/** Remarks, attachments, covered and invisible words, properties, pictures' places and personal numbers of an OFD document. */
export async function findInOfd(bytes: Buffer, leaks: LeakList): Promise<void> {
  const places = newOfdPlaces()
  const marks = new Map<string, OfdMarks>()
  const opaque = new Set<string>()
  const fault = await visitZip(bytes, usualInspectLimits, (part): PartVisit => {
    if (!/\.xml$/iu.test(part)) return { start: (start) => addPicture(part, start, opaque, leaks) }
    if (part === 'OFD.xml') return { xml: infoListener(leaks) }
    if (/attachments\.xml$/iu.test(part)) return { xml: attachmentsListener(leaks) }
    const own = newOfdMarks()
    marks.set(part, own)
    const remarks = /annot[^/]*\.xml$/iu.test(part) ? [remarksListener(leaks)] : []
    return { xml: listeners(ofdMarksListener(own), ofdPlacesListener(part, places), ...remarks) }
  })
  if (fault) throw new Error(`cannot be looked through: ${fault.reason}`)
  addPages(marks, places, opaque, leaks)
}

function addPages(
  marks: ReadonlyMap<string, OfdMarks>,
  { pages, annotations, pictures, size: [width, height] }: OfdPlaces,
  opaque: ReadonlySet<string>,
  leaks: LeakList,
): void {
  const page: Box = { left: 0, right: width, top: 0, bottom: -height }
  for (const [at, { id, part }] of pages.entries()) {
    const own = marks.get(part)
    if (!own) continue
    const where = `第${at + 1}页`
    const over = annotations.filter((one) => one.page === id).flatMap((one) => marks.get(one.part) ?? [])
    const covers = [
      ...own.covers,
      // Whatever is written onto a page lies above all of it.
      ...over.flatMap((one) => one.covers.map((cover) => ({ ...cover, order: cover.order + 1e9 }))),
    ].filter(({ picture }) => picture === undefined || opaque.has(pictures.get(picture) ?? ''))
    addHiddenOfOfd(own, covers, page, where, leaks)
    for (const { words } of own.texts) leaks.numbers(where, words)
  }
}

function addPicture(part: string, start: Buffer, opaque: Set<string>, leaks: LeakList): void {
  if (isOpaque(start)) opaque.add(part)
  for (const { where, found } of pictureRemarks(start)) leaks.add('properties', `图片的${where}`, found)
}

const properties: Readonly<Record<string, string>> = {
  Author: '作者',
  Keyword: '关键词',
  CustomData: '自定义属性',
}

function infoListener(leaks: LeakList): XmlListener {
  let where: string | undefined
  return {
    open: (name) => {
      where = properties[name]
    },
    text: (text) => {
      if (where && !isNobody(text)) leaks.add('properties', where, text)
    },
    close: () => {
      where = undefined
    },
  }
}

function attachmentsListener(leaks: LeakList): XmlListener {
  return {
    open: (name, attributes) => {
      if (name === 'Attachment') leaks.add('attachment-inside', '附件', attribute(attributes, 'Name') ?? '')
    },
  }
}

/** Links, seals and watermarks are part of the page; other annotations were written onto it. */
const ofThePage = new Set(['Link', 'Stamp', 'Watermark'])

function remarksListener(leaks: LeakList): XmlListener {
  let isRemark = false
  return {
    open: (name, attributes) => {
      isRemark = name === 'Remark'
      if (name === 'Annot' && !ofThePage.has(attribute(attributes, 'Type') ?? ''))
        leaks.add('comment', '注释', '')
    },
    text: (text) => {
      if (isRemark && text.trim() !== '') leaks.add('comment', '注释内容', text)
    },
  }
}
