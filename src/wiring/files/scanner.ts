import { connect } from 'node:net'
import { pipeline } from 'node:stream/promises'
import type { Scanner } from './file-room.ts'

/** Where clamd listens. */
export type ScannerPlace = { readonly path: string } | { readonly host: string; readonly port: number }

/** Reads the setting CLAMD: `unix:/run/clamav/clamd.ctl` or `host:port`. Undefined for anything else. */
export function scannerPlace(setting: string): ScannerPlace | undefined {
  const path = /^unix:(\/.+)$/u.exec(setting)?.[1]
  if (path) return { path }
  const [, host, port] = /^\[?([^\s/\]]+)\]?:(\d{1,5})$/u.exec(setting) ?? []
  return host && Number(port) > 0 && Number(port) <= 65_535 ? { host, port: Number(port) } : undefined
}

/** Milliseconds for one file: clamd looks into 20 MB within seconds. */
const patience = 30_000
/** Clamd takes its file in pieces. */
const piece = 65_536
/** Its answers are one short line. */
const longestAnswer = 4096

/** A virus scanner behind clamd. Whatever is not clamd's own word on the file is `unreachable`: down, slow, full or nonsense. */
export function clamdScanner(place: ScannerPlace, milliseconds = patience): Scanner {
  return (body) =>
    new Promise((resolve) => {
      const socket = connect(place)
      const settle = (verdict: Awaited<ReturnType<Scanner>>) => {
        clearTimeout(slow)
        socket.destroy()
        resolve(verdict)
      }
      const slow = setTimeout(() => settle('unreachable'), milliseconds)
      let answer = ''
      socket.setEncoding('latin1')
      // What breaks off while speaking is heard as an error below.
      pipeline(spoken(body), socket, { end: false }).catch(() => settle('unreachable'))
      socket.on('data', (text: string) => {
        answer += text
        if (answer.includes('\0') || answer.length > longestAnswer) settle(verdictOf(answer))
      })
      socket.on('error', () => settle('unreachable'))
      socket.on('close', () => settle(verdictOf(answer)))
    })
}

/** The command, then each piece behind its length, then a piece of none. */
function* spoken(body: Uint8Array): Generator<Uint8Array> {
  yield Buffer.from('zINSTREAM\0')
  for (let at = 0; at < body.length; at += piece) {
    const part = body.subarray(at, at + piece)
    yield lengthOf(part)
    yield part
  }
  yield lengthOf(new Uint8Array())
}

function lengthOf(part: Uint8Array): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(part.length)
  return length
}

/** Clamd ends its answer with NUL; half an answer is none. */
function verdictOf(answer: string): Awaited<ReturnType<Scanner>> {
  if (answer === 'stream: OK\0') return 'clean'
  const virus = /^stream: ([\x21-\x7e][\x20-\x7e]*) FOUND\0$/u.exec(answer)?.[1]
  return virus ? { virus } : 'unreachable'
}
