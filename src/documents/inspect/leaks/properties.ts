import type { XmlListener } from '../zip/xml-reader.ts'
import type { LeakList } from './leak-list.ts'

/** What Office keeps about a file, by element. Titles are seen by readers anyhow. */
const names: Readonly<Record<string, string>> = {
  creator: '作者',
  lastModifiedBy: '最后修改者',
  Company: '单位',
  Manager: '主管',
  description: '备注',
  keywords: '关键词',
  category: '类别',
}

/** Fillers that programs write where nobody is named. */
const nobody =
  /^(?:un-named|unknown|openpyxl|python-docx|administrator|admin|user|微软用户|microsoft office user|apache poi|wps_\d+)?$/iu

/** A public body stands on the letter anyhow; who in it wrote the file does not. */
const publicBody =
  /^[\p{Script=Han}（）()、]{3,}(?:局|委员会|委|办公室|厅|部|人民政府|管委会|法院|检察院|公安分局|办事处|中心|镇|乡)$/u

/** Whether a property names no person: nobody, a program's filler, or a public body. */
export function isNobody(value: string): boolean {
  return nobody.test(value.trim()) || publicBody.test(value.trim())
}

/** What WPS writes into every file about itself. */
const ofTheProgram = /^(?:KSO|ICV$)/u

/** Listens to docProps/core.xml, app.xml and custom.xml; undefined for another part. */
export function propertiesListener(part: string, leaks: LeakList): XmlListener | undefined {
  if (!/^docProps\/(?:core|app|custom)\d*\.xml$/iu.test(part)) return undefined
  let where: string | undefined
  let text = ''
  let custom = ''
  return {
    open: (name, attributes) => {
      if (name === 'property') custom = attributes.name ?? ''
      else if (ofTheProgram.test(custom)) where = undefined
      else if (custom !== '') where = `自定义属性“${custom}”`
      else where = names[name]
      text = ''
    },
    text: (piece) => {
      if (text.length < 1000) text += piece
    },
    close: (name) => {
      if (where && !isNobody(text)) leaks.add('properties', where, text)
      where = undefined
      if (name === 'property') custom = ''
    },
  }
}
