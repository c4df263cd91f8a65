import { connect, type Socket } from 'node:net'

export interface Answer {
  readonly status: number
  readonly hasRetryAfter: boolean
}

/** One connection kept alive that speaks just enough HTTP/1.1 to count answers: a fuller client would cost more than the server. */
export function wireTo(port: number, answered: (answer: Answer) => void, broken: () => void): Socket {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  let head: Buffer | undefined
  let answer: Answer | undefined
  let left = 0

  function take(chunk: Buffer): void {
    if (answer) {
      left -= chunk.length
    } else {
      head = head ? Buffer.concat([head, chunk]) : chunk
      const end = head.indexOf('\r\n\r\n')
      if (end < 0) return
      const text = head.toString('latin1', 0, end)
      answer = { status: Number(text.slice(9, 12)), hasRetryAfter: /\r\nretry-after:/iu.test(text) }
      left = Number(/\r\ncontent-length: (\d+)/iu.exec(text)?.[1] ?? 0) - (head.length - end - 4)
      head = undefined
    }
    if (left > 0) return
    const done = answer
    answer = undefined
    answered(done)
  }

  socket.on('data', take)
  socket.on('error', () => {})
  socket.on('close', broken)
  return socket
}

/** The bytes of a request. Readers come from many addresses, as a proxy on this machine would say: the limit is for each. */
export function requestOf(path: string, cookie: string, reader: number): Buffer {
  const address = `10.${(reader >> 16) & 255}.${(reader >> 8) & 255}.${reader & 255}`
  const lines = [
    `GET ${path} HTTP/1.1`,
    'Host: localhost',
    `X-Forwarded-For: ${address}`,
    `Cookie: ${cookie}`,
  ]
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`)
}
