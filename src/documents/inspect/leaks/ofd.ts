import { usualInspectLimits } from '../limits.ts'
import { visitZip } from '../zip/visit.ts'
import { attribute, type XmlListener } from '../zip/xml-reader.ts'
import type { LeakList } from './leak-list.ts'

/** Remarks, attachments, invisible objects, properties and personal numbers of an OFD document. */
export async function findInOfd(bytes: Buffer, leaks: LeakList): Promise<void> {
  let pages = 0
  const fault = await visitZip(bytes, usualInspectLimits, (part) => {
    if (part === 'OFD.xml') return { xml: infoListener(leaks) }
    if (/attachments\.xml$/iu.test(part)) return { xml: attachmentsListener(leaks) }
    if (/annot[^/]*\.xml$/iu.test(part)) return { xml: remarksListener(leaks) }
    if (!/Content\.xml$/iu.test(part)) return undefined
    pages++
    return { xml: pageListener(`第${pages}页`, leaks) }
  })
  if (fault) throw new Error(`cannot be looked through: ${fault.reason}`)
}

const properties: Readonly<Record<string, string>> = {
  Author: '作者',
  Creator: '制作软件',
  Keywords: '关键词',
  CustomData: '自定义属性',
}

function infoListener(leaks: LeakList): XmlListener {
  let where: string | undefined
  return {
    open: (name) => {
      where = properties[name]
    },
    text: (text) => {
      if (where && text.trim() !== '') leaks.add('properties', where, text)
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

function remarksListener(leaks: LeakList): XmlListener {
  let isRemark = false
  return {
    open: (name) => {
      isRemark = name === 'Remark'
      if (name === 'Annot') leaks.add('comment', '注释', '')
    },
    text: (text) => {
      if (isRemark) leaks.add('comment', '注释内容', text)
    },
  }
}

function pageListener(where: string, leaks: LeakList): XmlListener {
  let line = ''
  let isInvisible = false
  return {
    open: (name, attributes) => {
      if (/Object$/u.test(name)) isInvisible = attribute(attributes, 'Visible') === 'false'
      if (name === 'TextObject') line = ''
    },
    text: (text) => {
      line += text.trim()
    },
    close: (name) => {
      if (name !== 'TextObject') return
      if (isInvisible && line !== '') leaks.add('hidden-text', where, line)
      leaks.numbers(where, line)
      line = ''
    },
  }
}
