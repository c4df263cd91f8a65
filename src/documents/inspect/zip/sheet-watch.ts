import type { FileRefusal } from '#office/files/stored-file.ts'
import { active } from '../verdict.ts'
import { isEmbeddedFile } from './field-watch.ts'
import { attribute, type XmlListener } from './xml-reader.ts'

const formulas = new Set(['f', 'formula', 'formula1', 'formula2', 'definedName'])

/** Excel takes no longer formula. */
const longest = 8192

/** Watches the formulas of a workbook: some start a program or send cells away. */
export function newSheetWatch(note: (refusal: FileRefusal | undefined) => void): XmlListener {
  let formula: string | undefined
  return {
    open: (name, attributes) => {
      if (formulas.has(name)) formula = ''
      if (name === 'ddeLink' || name === 'oleLink') note(active('DDE 动态数据交换'))
      if (name === 'control' || (name === 'oleObject' && !isEmbeddedFile(attributes)))
        note(active('嵌入的文件或对象'))
      if (
        name === 'definedName' &&
        /auto_?(?:open|close|activate)/iu.test(attribute(attributes, 'name') ?? '')
      )
        note(active('宏'))
    },
    text: (text) => {
      if (formula !== undefined && formula.length < longest) formula += text
    },
    close: (name) => {
      if (formula === undefined || !formulas.has(name)) return
      note(refusalOfFormula(formula))
      formula = undefined
    },
  }
}

function refusalOfFormula(formula: string): FileRefusal | undefined {
  // Words in quotes are not run: 'cmd|…' within a text is only a text.
  const code = formula.replace(/"[^"]*"/gu, '""')
  if (/\w\s*\|\s*(?:'[^']*'|[^!'"|]+)!/u.test(code)) return active('DDE 动态数据交换')
  return /\b(?:CALL|REGISTER(?:\.ID)?|EXEC|RTD|WEBSERVICE|FOPEN|RUN)\s*\(/iu.test(code)
    ? active('会连到外面或启动程序的公式')
    : undefined
}
