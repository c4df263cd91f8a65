import { Parser } from 'htmlparser2'
import type { FileRefusal } from '#office/files/stored-file.ts'
import type { InspectLimits } from '../limits.ts'
import { active, damaged, tooLarge } from '../verdict.ts'

export type Attributes = Readonly<Record<string, string>>

/** Names come without their prefix: a sender chooses those. */
export interface XmlListener {
  readonly open?: (name: string, attributes: Attributes) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

export interface XmlReader {
  write(piece: Uint8Array): FileRefusal | undefined
  end(): FileRefusal | undefined
}

/** Reads XML a piece at a time and refuses what is not well-formed, declares a document type or hides its letters. */
export function newXmlReader(
  listener: XmlListener,
  { depth: deepest }: Pick<InspectLimits, 'depth'>,
): XmlReader {
  let fault: FileRefusal | undefined
  let decoder: TextDecoder | undefined
  let depth = 0
  let roots = 0
  let ending = false
  /** Where the tag opened last ends: an element that closes itself ends there too. */
  let openedTo = -1
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (depth === 0) roots++
        openedTo = parser.endIndex
        if (++depth > deepest) fault ??= tooLarge('层次')
        listener.open?.(localName(name), attributes)
      },
      ontext: (text) => {
        if (depth === 0 && text.replace('\uFEFF', '').trim() !== '') fault ??= damaged
        listener.text?.(text)
      },
      onclosetag: (name, implied) => {
        depth--
        if (implied && (ending || parser.endIndex !== openedTo)) fault ??= damaged
        listener.close?.(localName(name))
      },
      onprocessinginstruction: (name) => {
        if (name.startsWith('!')) fault ??= active('XML 文档类型声明')
      },
    },
    { xmlMode: true },
  )
  const take = (text: string) => {
    if (text.includes('\0')) fault ??= damaged
    if (!fault) parser.write(text)
    return fault
  }
  return {
    write: (piece) => {
      decoder ??= decoderFor(piece)
      try {
        return decoder ? take(decoder.decode(piece, { stream: true })) : damaged
      } catch (error) {
        if (error instanceof TypeError) return damaged
        throw error
      }
    },
    end: () => {
      try {
        take(decoder?.decode() ?? '')
      } catch {
        return damaged
      }
      ending = true
      parser.end()
      return fault ?? (roots === 1 ? undefined : damaged)
    },
  }
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** An attribute by its name without prefix. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  if (Object.hasOwn(attributes, name)) return attributes[name]
  const key = Object.keys(attributes).find((full) => localName(full) === name)
  return key === undefined ? undefined : attributes[key]
}

/** Encodings a program might read differently than we do are not read at all. */
function decoderFor(start: Uint8Array): TextDecoder | undefined {
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder('utf-16le', { fatal: true })
  if (start[0] === 0xfe && start[1] === 0xff) return new TextDecoder('utf-16be', { fatal: true })
  const head = new TextDecoder('latin1').decode(start.subarray(0, 200))
  const named = /^[^<]*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)/iu.exec(head)?.[1]?.toLowerCase() ?? 'utf-8'
  if (['utf-8', 'utf8', 'us-ascii', 'ascii'].includes(named)) return new TextDecoder('utf-8', { fatal: true })
  return ['gbk', 'gb2312', 'gb18030'].includes(named)
    ? new TextDecoder('gb18030', { fatal: true })
    : undefined
}

/** Tells several listeners the same. */
export function listeners(...all: readonly XmlListener[]): XmlListener {
  return {
    open: (name, attributes) => {
      for (const one of all) one.open?.(name, attributes)
    },
    text: (text) => {
      for (const one of all) one.text?.(text)
    },
    close: (name) => {
      for (const one of all) one.close?.(name)
    },
  }
}
