import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { eicar } from './eicar.ts'

const open = new Set<Server>()

/** Stops every small clamd that runs; connections they hold are theirs to end. */
export async function closeClamds(): Promise<void> {
  for (const server of open) await new Promise((resolve) => server.close(resolve))
  open.clear()
}

/** A small clamd: takes a file by INSTREAM and lets `answer` say what it thinks of it. */
export async function clamd(
  answer: (file: Buffer, socket: Socket) => string | undefined,
  path?: string,
  port = 0,
) {
  const server = createServer((socket) => {
    const heard: Buffer[] = []
    socket.on('error', () => undefined)
    socket.on('data', (bytes) => {
      heard.push(bytes)
      const file = bytes.subarray(-4).equals(Buffer.alloc(4)) ? fileIn(Buffer.concat(heard)) : undefined
      if (!file) return
      const said = answer(file, socket)
      if (said !== undefined) socket.end(said, 'latin1')
    })
  })
  open.add(server)
  await new Promise<void>((resolve) =>
    path ? server.listen(path, resolve) : server.listen(port, '127.0.0.1', resolve),
  )
  return path ? { path } : { host: '127.0.0.1', port: (server.address() as AddressInfo).port }
}

/** The whole file once its last piece has come. */
function fileIn(heard: Buffer): Buffer | undefined {
  const command = Buffer.from('zINSTREAM\0')
  if (!heard.subarray(0, command.length).equals(command)) return undefined
  const parts: Buffer[] = []
  for (let at = command.length; at + 4 <= heard.length; ) {
    const length = heard.readUInt32BE(at)
    if (length === 0) return Buffer.concat(parts)
    parts.push(heard.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}

/** Knows one virus. */
export const honest = (file: Buffer) =>
  file.includes(eicar()) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0'
