import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import { StoreRefusal } from '../refusal.ts'
import { type BackupEnd, type BackupHead, type DataLine, headSchema, lineSchema } from './format.ts'

/** A backup being read: its head, then its lines. The lines end only where the file is whole and nothing in it changed. */
export interface OpenedBackup {
  readonly head: BackupHead
  readonly lines: AsyncGenerator<DataLine, BackupEnd>
}

/** Opens a backup. Throws `StoreRefusal` where the file is none, and while reading where it is damaged or cut short. */
export async function openBackup(file: string): Promise<OpenedBackup> {
  const texts = textLines(file)
  const whole = createHash('sha256')
  const first = await texts.next()
  const head = headSchema.safeParse(first.done ? undefined : parsed(first.value, file))
  if (!head.success || first.done) throw damaged(file, '不是 gongkai 的备份')
  whole.update(`${first.value}\n`)
  return { head: head.data, lines: checked(texts, whole, file) }
}

/** Reads a backup to its end and throws where it is not whole: before anything is touched for it. */
export async function checkWhole(file: string): Promise<void> {
  const { lines } = await openBackup(file)
  for await (const _ of lines);
}

async function* checked(
  texts: AsyncGenerator<string>,
  whole: ReturnType<typeof createHash>,
  file: string,
): OpenedBackup['lines'] {
  for await (const text of texts) {
    const line = lineSchema.safeParse(parsed(text, file))
    if (!line.success) throw damaged(file, '有无法识别的行')
    if ('end' in line.data) {
      if (line.data.end.digest !== whole.digest('hex')) throw damaged(file, '内容与写入时的摘要不一致')
      return line.data.end
    }
    whole.update(`${text}\n`)
    yield line.data
  }
  throw damaged(file, '没有写完，或末尾被截去')
}

async function* textLines(file: string): AsyncGenerator<string> {
  const plain = new PassThrough()
  // What goes wrong in the file or in its compression surfaces when its lines are read.
  const flowing = pipeline(createReadStream(file), createZstdDecompress(), plain).catch(
    (error: unknown) => error,
  )
  try {
    yield* linesIn(plain)
  } catch {
    // The reason is the pipeline's to tell.
  }
  const error = await flowing
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
    throw new StoreRefusal(`${file}：没有这个文件。请核对路径。`)
  }
  if (error !== undefined) throw damaged(file, '不是 gongkai 的备份，或已损坏')
}

/** Line by line, reading on only when the last was used: one may hold a piece of a file, and a thousand would be too many. */
async function* linesIn(plain: PassThrough): AsyncGenerator<string> {
  let begun: string[] = []
  for await (const text of plain.setEncoding('utf8')) {
    const [first = '', ...others] = String(text).split('\n')
    begun.push(first)
    for (const next of others) {
      yield begun.join('')
      begun = [next]
    }
  }
  const last = begun.join('')
  if (last !== '') yield last
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw damaged(file, '有无法识别的行')
  }
}

function damaged(file: string, why: string): StoreRefusal {
  return new StoreRefusal(`${file}：${why}。请改用另一份备份。`)
}
