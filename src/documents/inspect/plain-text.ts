import { isUtf8 } from 'node:buffer'

/** Control letters no plain text holds: a terminal or a printer obeys them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const controls = /[\0-\x08\x0b\x0e-\x1f\x7f-\x9f]/u

/** The words of a file that is nothing but words, in UTF-8 or GB18030; a byte order mark is dropped. */
export function textIn(bytes: Uint8Array): string | undefined {
  const text = decoded(bytes)
  return text !== undefined && !controls.test(text) ? text : undefined
}

function decoded(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined
  try {
    return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'gb18030', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Whether a file would be plain text if control letters were taken out. */
export function isTextWithControls(bytes: Uint8Array): boolean {
  const text = decoded(bytes)
  return text !== undefined && controls.test(text)
}
