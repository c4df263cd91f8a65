import type { FileRefusal } from '#office/files/stored-file.ts'
import { active } from '../verdict.ts'
import { type Attributes, attribute, type XmlListener } from './xml-reader.ts'

/** No honest field instruction is longer. */
const longest = 20_000

/** Watches the field instructions of a Word part: some start a program or fetch a file. They may be cut into many runs. */
export function newFieldWatch(note: (refusal: FileRefusal | undefined) => void): XmlListener {
  let instruction = ''
  let inInstruction = false
  return {
    open: (name, attributes) => {
      if (name === 'instrText') inInstruction = true
      if (name === 'fldSimple') note(refusalOfField(attribute(attributes, 'instr') ?? ''))
      if (name === 'altChunk') note(active('外来的内容块'))
      if (name === 'control' || (name === 'OLEObject' && !isEmbeddedFile(attributes)))
        note(active('嵌入的文件或对象'))
    },
    text: (text) => {
      if (inInstruction && instruction.length < longest) instruction += text
    },
    close: (name) => {
      if (name === 'instrText') inInstruction = false
      // A field within another makes one instruction; a paragraph's end parts them well enough.
      if (name !== 'p') return
      note(refusalOfField(instruction))
      instruction = ''
    },
  }
}

/** An Office file within this one, whose package is looked into; anything else is an object of some program. */
export function isEmbeddedFile(attributes: Attributes): boolean {
  const program = attribute(attributes, 'ProgID') ?? attribute(attributes, 'progId') ?? ''
  const isLinked = attribute(attributes, 'Type') === 'Link' || attribute(attributes, 'link') !== undefined
  return /^(?:Excel\.Sheet|Word\.Document)\.12$/u.test(program) && !isLinked
}

function refusalOfField(instruction: string): FileRefusal | undefined {
  if (/\bDDE(?:AUTO)?\b/iu.test(instruction)) return active('DDE 动态数据交换')
  // Letters given as numbers hide another instruction.
  if (/\bQUOTE\s+(?:\d+\s+){3}/iu.test(instruction)) return active('隐藏的域代码')
  if (/\bINCLUDE(?:TEXT|PICTURE)?\s+"?(?:\\\\|\/\/)/iu.test(instruction)) return active('外部文件的引用')
  if (/\bINCLUDETEXT\s+"?https?:/iu.test(instruction)) return active('外部文件的引用')
  if (/^\s*EMBED\s+(?:Excel\.Sheet|Word\.Document)\.12\s/u.test(instruction)) return undefined
  return /(?:^|\s)(?:LINK|EMBED)\s+[\w.]+\s/iu.test(instruction) ? active('嵌入的文件或对象') : undefined
}
