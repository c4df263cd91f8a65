import type { Demo } from './demo.ts'
import { type Seen, signIn, type Visitor, visitorAt } from './visitor.ts'

/** The account of a person whose registration the desk showed as done. */
export type Registered = string

export interface Load {
  readonly acknowledged: readonly Registered[]
  /** After a restart: the passwords of the demonstration are new. */
  moveTo(demo: Demo): void
  moreThan(acknowledged: number): Promise<void>
  stop(): Promise<{
    readonly errors: readonly string[]
    readonly acknowledged: readonly Registered[]
    readonly read: number
  }>
}

const clerks = 8
const readers = 8

/** Clerks who register people at the desk and citizens who read the portal, all over connections kept alive, until stopped. */
export function newLoad(first: Demo): Load {
  const acknowledged: Registered[] = []
  const errors: string[] = []
  let demo = first
  let going = true
  let read = 0

  /** As any client does: no connection, or 503, means later. Gives undefined where the load was stopped meanwhile. */
  async function patiently(ask: () => Promise<Seen>): Promise<Seen | undefined> {
    while (going) {
      const seen = await ask().catch(noConnection)
      if (seen?.status === 503 && seen.retryAfter === '') errors.push('503 without Retry-After')
      if (seen !== undefined && seen.status !== 503) return seen
      await pause(50)
    }
    return undefined
  }

  async function clerk(number: number): Promise<void> {
    let visitor: Visitor | undefined
    for (let made = 0; going; ) {
      visitor ??= await inside(number)
      const seen = await patiently(registering(visitor, `c${number}-${made}`))
      if (seen?.status === 303 && seen.to.startsWith('/desk/people/'))
        acknowledged.push(`c${number}-${made++}`)
      // Recorded, but the answer was lost with the connection: nobody was told so.
      else if (seen?.status === 422) made++
      // The demonstration draws new passwords when it starts, which ends sessions: sign in again.
      else if (seen?.status === 303 || seen?.status === 403) visitor = undefined
      else if (seen) errors.push(`clerk: ${seen.status}`)
    }
  }

  async function inside(number: number): Promise<Visitor | undefined> {
    while (going) {
      const visitor = visitorAt(demo.origin, `198.51.100.${100 + number}`)
      const done = await signIn(visitor, 'xitong', demo.passwords.get('xitong')).then(
        () => true,
        () => false,
      )
      if (done) return visitor
      await pause(500)
    }
    return undefined
  }

  async function reader(number: number): Promise<void> {
    const visitor = visitorAt(demo.origin, `203.0.113.${number}`)
    while (going) {
      const seen = await patiently(() => visitor.get(number % 2 === 0 ? '/' : '/annual-reports/2025'))
      if (seen?.status === 200) read++
      else if (seen) errors.push(`reader: ${seen.status}`)
      await pause(10)
    }
  }

  const all = [
    ...Array.from({ length: clerks }, (_, number) => clerk(number)),
    ...Array.from({ length: readers }, (_, number) => reader(number)),
  ]
  return {
    acknowledged,
    moveTo: (next) => {
      demo = next
    },
    moreThan: async (count) => {
      for (let waited = 0; acknowledged.length < count; waited += 20) {
        if (waited > 30_000) throw new Error(`no work gets done: ${errors.slice(-3).join('; ')}`)
        await pause(20)
      }
    },
    stop: async () => {
      going = false
      await Promise.all(all)
      return { errors, acknowledged, read }
    },
  }
}

/** The form is opened and sent; one whose token is of a session before is opened again. */
function registering(visitor: Visitor | undefined, account: string): () => Promise<Seen> {
  return async () => {
    if (!visitor) throw new TypeError('not signed in')
    const form = await visitor.get('/desk/people/new')
    return form.status === 200 ? visitor.send('/desk/people/new', { name: '赵明', account }) : form
  }
}

/** `fetch` fails with a TypeError where there is no connection or it broke off; anything else is an error of the test. */
function noConnection(error: unknown): undefined {
  if (error instanceof TypeError) return undefined
  throw error
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds))
}
