// One load as `load.ts` describes it, given as JSON; prints what came back as JSON.
import type { Socket } from 'node:net'
import type { Load, LoadCall, Times } from './load.ts'
import { type Answer, requestOf, wireTo } from './wire.ts'

const call: LoadCall = JSON.parse(process.argv[2] ?? '')
const requests = Array.from({ length: 5_000 }, (_, reader) => requestOf(call.path, call.cookie, reader))
const accepted: number[] = []
const shed: number[] = []
let failed = 0
let asked = 0

function note({ status, hasRetryAfter }: Answer, due: number): void {
  const took = performance.now() - due
  if (status === 200) accepted.push(took)
  else if (status === 503 && hasRetryAfter) shed.push(took)
  else failed++
}

function ask(socket: Socket): void {
  const request = requests[asked++ % requests.length]
  if (request) socket.write(request)
}

/** As fast as answers come. */
async function closed(connections: number, until: number): Promise<void> {
  const one = () =>
    new Promise<void>((done) => {
      let due = performance.now()
      const next = () => {
        due = performance.now()
        if (due < until) ask(socket)
        else socket.destroy()
      }
      const answered = (answer: Answer) => {
        note(answer, due)
        next()
      }
      const socket = wireTo(call.port, answered, done)
      socket.once('connect', next)
    })
  await Promise.all(Array.from({ length: connections }, one))
}

/** So many a second whatever comes back, each on a connection that is free, or a new one. */
async function open(rate: number, until: number): Promise<void> {
  const free: Socket[] = []
  const waiting = new Map<Socket, number>()
  const send = (due: number) => {
    const socket = free.pop() ?? begin()
    waiting.set(socket, due)
    ask(socket)
  }
  const begin = () => {
    const socket: Socket = wireTo(
      call.port,
      (answer) => {
        note(answer, waiting.get(socket) ?? 0)
        waiting.delete(socket)
        free.push(socket)
      },
      () => {
        if (waiting.delete(socket)) failed++
        const at = free.indexOf(socket)
        if (at >= 0) free.splice(at, 1)
      },
    )
    return socket
  }
  const from = performance.now()
  for (let sent = 0; performance.now() < until; await pause(2)) {
    for (; sent < ((performance.now() - from) / 1000) * rate; sent++) send(from + (sent / rate) * 1000)
  }
  for (let waited = 0; waiting.size > 0 && waited < 10_000; waited += 50) await pause(50)
  failed += waiting.size
  for (const socket of [...free, ...waiting.keys()]) socket.destroy()
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds))
}

function times(all: number[]): Times {
  const sorted = all.toSorted((a, b) => a - b)
  const at = (part: number) => sorted[Math.floor(sorted.length * part)] ?? 0
  return { count: sorted.length, p50: at(0.5), p99: at(0.99) }
}

const until = performance.now() + call.seconds * 1000
await ('rate' in call.pace ? open(call.pace.rate, until) : closed(call.pace.connections, until))
const measured: Load = {
  perSecond: (accepted.length + shed.length) / call.seconds,
  accepted: times(accepted),
  shed: times(shed),
  failed,
}
process.stdout.write(JSON.stringify(measured))
