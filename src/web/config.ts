import type { KeyObject } from 'node:crypto'
import type { DestinationStream } from 'pino'
import type { Policies, Viewer } from './viewer.ts'

/** What both doors need to open. Everything with a default is a named number of `defaultLimits`. */
export interface ServerConfig<P extends string> {
  /** Scheme, host and port as the reader's browser has them, such as `https://gk.example.gov.cn`. Decides on Secure and HSTS. */
  readonly origin: string
  /** At least 32 random bytes that survive a restart; signs the tokens of forms. */
  readonly secret: KeyObject
  readonly policies: Policies<P>
  /** The person behind a session cookie's value, or undefined where the session has ended. */
  readonly viewerOf: (session: string) => Promise<Viewer | undefined>
  /** Where someone who is not signed in is sent from a page of the desk. */
  readonly signInPath: string
  /** Each thing that must work before requests are sent here, such as the database. */
  readonly readiness: readonly ReadinessCheck[]
  readonly log?: { readonly level: string; readonly destination?: DestinationStream }
  readonly limits?: Partial<Limits>
  /** Addresses and networks whose X-Forwarded-For is believed, besides a proxy on this machine. */
  readonly trustedProxies?: readonly string[]
  /** Runs what answers a request that only reads, and gives what to call at its end; for what is asked once a page. */
  readonly reading?: (run: () => void) => () => void
  /** Networks that may read /metrics besides this machine itself, such as `10.1.0.0/16`. */
  readonly metricsFrom?: readonly string[]
}

export interface ReadinessCheck {
  readonly name: string
  readonly works: () => Promise<boolean>
}

export interface Limits {
  /** Bytes of one request's body; uploads declare their own. */
  readonly body: number
  /** Requests one address may make in a minute. A whole office may sit behind one address. */
  readonly perMinute: number
  /** Milliseconds the event loop may lag before new requests are turned away; 0 turns none away. */
  readonly lag: number
  /** Requests worked on at once before new ones are turned away. */
  readonly inFlight: number
  /** Seconds after which a request that was turned away may be tried again. */
  readonly retryAfter: number
  /** Milliseconds a request may take to arrive; one with files, as long as it comes at `bytesPerSecond` or more. */
  readonly arrival: number
  /** On the whole: 32 KiB a second brings 20 MB in eleven minutes. */
  readonly bytesPerSecond: number
  /** Milliseconds after which no request goes on arriving. */
  readonly longestArrival: number
  /** Requests with files that may be arriving at once, and of them from one address. */
  readonly uploads: number
  readonly uploadsOfAddress: number
}

export const defaultLimits: Limits = {
  body: 1024 * 1024,
  perMinute: 1200,
  lag: 500,
  inFlight: 500,
  retryAfter: 5,
  arrival: 30_000,
  bytesPerSecond: 32 * 1024,
  longestArrival: 30 * 60_000,
  uploads: 100,
  uploadsOfAddress: 20,
}
