import * as client from 'openid-client'
import type { OidcSettings } from './oidc-settings.ts'

/** What must be the same on the way out and on the way back. */
export interface OidcTrip {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** A provider that was reached and described itself. */
export interface OidcProvider {
  /** Where a browser asks it for a code: PKCE (S256), state and nonce. */
  address(trip: OidcTrip): Promise<string>
  /**
   * The account it vouches for: the code is exchanged, the ID token's signature, issuer, audience, times and nonce are checked.
   * Throws errors of openid-client for everything that does not hold, and of `fetch` where it cannot be reached.
   */
  account(trip: OidcTrip, query: string): Promise<string | undefined>
}

const secondsPerRequest = 10

export function newTrip(): OidcTrip {
  return {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
  }
}

/** Asks a provider to describe itself. `redirectUri`: the address browsers come back to, registered there. */
export async function discoverProvider(settings: OidcSettings, redirectUri: string): Promise<OidcProvider> {
  const { issuer, clientId, clientSecret, clientAuth } = settings
  const server = new URL(issuer)
  const proof =
    clientAuth === 'post' ? client.ClientSecretPost(clientSecret) : client.ClientSecretBasic(clientSecret)
  const reached = await client.discovery(server, clientId, undefined, proof, {
    timeout: secondsPerRequest,
    // Only an issuer on this very machine is let through without TLS.
    execute: [
      client.enableNonRepudiationChecks,
      ...(server.protocol === 'http:' ? [client.allowInsecureRequests] : []),
    ],
  })
  return {
    address: (trip) => addressAt(reached, settings.scope, redirectUri, trip),
    account: (trip, query) =>
      accountFrom(reached, settings.accountClaim, new URL(`${redirectUri}?${query}`), trip),
  }
}

async function addressAt(
  reached: client.Configuration,
  scope: string,
  redirectUri: string,
  { state, nonce, verifier }: OidcTrip,
): Promise<string> {
  return client.buildAuthorizationUrl(reached, {
    redirect_uri: redirectUri,
    scope,
    state,
    nonce,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  }).href
}

async function accountFrom(
  reached: client.Configuration,
  claim: string,
  returnedTo: URL,
  { state, nonce, verifier }: OidcTrip,
): Promise<string | undefined> {
  const tokens = await client.authorizationCodeGrant(reached, returnedTo, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (!claims) return undefined
  const inToken = textOf(claims[claim])
  if (inToken !== undefined || !reached.serverMetadata().userinfo_endpoint) return inToken
  return textOf((await client.fetchUserInfo(reached, tokens.access_token, claims.sub))[claim])
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
