import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'

/** The text of a CSV file piece by piece, in UTF-8 or, where it is not that, GB18030; a byte-order mark is dropped. */
export async function* textOf(path: string): AsyncGenerator<string> {
  const encoding = (await isUtf8(path)) ? 'utf-8' : 'gb18030'
  const decoder = new TextDecoder(encoding)
  for await (const bytes of createReadStream(path, { highWaterMark: 1 << 18 })) {
    const text = decoder.decode(bytes, { stream: true })
    if (text !== '') yield text
  }
  const rest = decoder.decode()
  if (rest !== '') yield rest
}

/** Excel saves CSV as GBK unless told otherwise. The first part of the file tells: GBK Chinese is hardly ever valid UTF-8. */
async function isUtf8(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(1 << 20), 0, 1 << 20, 0)
    new TextDecoder('utf-8', { fatal: true }).decode(buffer.subarray(0, bytesRead), { stream: true })
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  } finally {
    await file.close()
  }
}

/** Text cut after whole records: a line break within quotes does not end one. */
export async function* recordsOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let open = ''
  for await (const piece of pieces) {
    const text = open + piece
    const end = lastRecordEnd(text)
    if (end > 0) yield text.slice(0, end)
    open = text.slice(end)
  }
  if (open !== '') yield open
}

function lastRecordEnd(text: string): number {
  const lastBreak = text.lastIndexOf('\n')
  if (lastBreak < 0 || !text.includes('"')) return lastBreak + 1
  let quotes = 0
  let end = 0
  for (let at = 0; at <= lastBreak; at++) {
    const letter = text.charCodeAt(at)
    if (letter === 34) quotes++
    else if (letter === 10 && quotes % 2 === 0) end = at + 1
  }
  return end
}
