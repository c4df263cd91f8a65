import { z } from 'zod'
import { minute } from '#office/sign-in/moment.ts'
import type { OidcDoor, OidcReturn } from '#office/sign-in/oidc-door.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'
import { showVouched } from '#store/sign-in/oidc.ts'
import type { WebApp } from '#web/app.ts'
import type { DoorsConfig } from '../serving/house-config.ts'
import { discoverProvider, newTrip, type OidcProvider } from './oidc-provider.ts'
import { reachedInTime } from './oidc-reached.ts'
import type { OidcSettings } from './oidc-settings.ts'

export interface OidcSurroundings {
  /** As browsers have the office. */
  readonly origin: string
  /** Told each failure, for the operator's log: errors of the protocol, never what a person typed. */
  readonly failed: (error: unknown) => void
  /** Milliseconds between tries to reach a provider that is down. */
  readonly retryEvery?: number
}

export interface OpenOidc {
  readonly door: OidcDoor
  /** Settles once the provider was asked for the first time. */
  readonly tried: Promise<void>
  close(): void
}

/** The way in by a provider as long as the server runs; undefined where the office has none, and then nothing is connected to. */
export function oidcOf(
  app: Pick<WebApp<never>, 'fastify'>,
  way: Doorway,
  { oidc, origin }: Pick<DoorsConfig, 'oidc' | 'origin'>,
): OidcDoor | undefined {
  if (!oidc) return undefined
  const failed = (err: unknown) => app.fastify.log.warn({ err }, 'the provider of single sign-on failed')
  const open = openOidc(way, oidc, { origin, failed })
  app.fastify.addHook('onClose', async () => open.close())
  return open.door
}

/** Opens the way in by a provider. The house does not wait for it: a provider that is down is asked again until it answers. */
export function openOidc(
  way: Doorway,
  settings: OidcSettings,
  { origin, failed, retryEvery = 30_000 }: OidcSurroundings,
): OpenOidc {
  const reached = reachedInTime(
    () => discoverProvider(settings, `${origin}/sign-in/oidc/callback`),
    failed,
    retryEvery,
  )
  const door: OidcDoor = {
    label: settings.label,
    isOpen: () => reached.now() !== undefined,
    begin: async (back) => {
      const provider = reached.now()
      if (!provider) return undefined
      const trip = newTrip()
      return { to: await provider.address(trip), kept: seal(way, { ...trip, back }) }
    },
    finish: async (returned) => {
      const kept = unseal(way, returned.kept)
      const { address, query } = returned
      const trip = new URLSearchParams(query).get('state') ?? ''
      const account = () => vouched(reached.now(), kept, returned, failed)
      return { answer: await showVouched(way, { address, trip, account }), back: kept?.back }
    },
  }
  return { door, tried: reached.tried, close: reached.stop }
}

async function vouched(
  provider: OidcProvider | undefined,
  kept: Kept | undefined,
  { query }: OidcReturn,
  failed: (error: unknown) => void,
): Promise<string | undefined> {
  if (!provider || !kept) return undefined
  try {
    return await provider.account(kept, query)
  } catch (error) {
    failed(error)
    return undefined
  }
}

const keptSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  back: z.string(),
  until: z.number(),
})

type Kept = z.infer<typeof keptSchema>

/** No person has this name: what is sealed for the trip opens nowhere else. */
const sealedFor = 'oidc trip'

function seal(way: Doorway, trip: Omit<Kept, 'until'>): string {
  return way.key.seal(JSON.stringify({ ...trip, until: way.now() + 10 * minute }), sealedFor)
}

/** Undefined where it is not ours, was changed, or is too old. */
function unseal(way: Doorway, sealed: string): Kept | undefined {
  try {
    const kept = keptSchema.parse(JSON.parse(way.key.open(sealed, sealedFor)))
    return way.now() < kept.until ? kept : undefined
  } catch {
    return undefined
  }
}
