import { generateSync } from 'otplib'
import { parsePlainDate } from '#law/calendar/plain-date.ts'
import { type Role, roleNames } from '#office/authorities/people/roles.ts'
import type { SignInDoor } from '#office/sign-in/door.ts'
import type { PasswordProfileName } from '#office/sign-in/password-profiles.ts'
import { createDemoOffice } from '#store/people/demo-office.ts'
import { demoPeople, demoPersonId } from '#store/people/demo-people.ts'
import { demoAuthorities } from '#store/people/demo-tree.ts'
import { clearFactors } from '#store/sign-in/credentials.ts'
import { signInDoor } from '#store/sign-in/door.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'
import { issueEnrolment } from '#store/sign-in/enrolments.ts'
import { type Scratch, scratch } from '../store/scratch.ts'

/** A clock that stands until it is moved. */
export interface TestClock {
  now: number
}

export interface TestOffice {
  readonly scratch: Scratch
  readonly way: Doorway
  readonly door: SignInDoor
  readonly clock: TestClock
  close(): Promise<void>
}

export const address = '10.1.2.3'
export const password = '山高水长路远，慢慢走吧您呐'
const today = parsePlainDate('2026-03-02')

/** The demonstration's office on a real database, everyone with the same password and nobody with a second factor. */
export async function testOffice(
  secondFactor: 'required' | 'demo-off',
  profile: PasswordProfileName = 'modern',
): Promise<TestOffice> {
  const held = await scratch()
  const clock: TestClock = { now: Date.parse('2026-03-02T01:00:00.000Z') }
  const { way, door } = await signInDoor(held.store, {
    district: demoAuthorities.district,
    profile,
    secondFactor,
    now: () => clock.now,
    today: dayOfTests,
  })
  const passwords = Object.fromEntries(roleNames.map((role) => [role, password])) as Record<Role, string>
  await createDemoOffice(way, passwords, parsePlainDate('2025-01-01') ?? dayOfTests())
  clock.now += 1000
  return { scratch: held, way, door, clock, close: held.close }
}

export function dayOfTests() {
  if (!today) throw new Error('2026-03-02 is a day')
  return today
}

export interface Enrolled {
  readonly account: string
  readonly password: string
  /** What their app holds. */
  readonly secret: string
}

/** A person with both factors, enrolled as in real use. */
export async function enrolled({ way, door, clock }: TestOffice, role: Role): Promise<Enrolled> {
  const person = demoPersonId(role)
  await clearFactors(way, person, clock.now)
  const code = await issueEnrolment(way, person, 'first-run')
  const { account } = demoPeople[role]
  const own = `${password}${clock.now}`
  const first = tokenOf(await door.showEnrolment({ account, code, address }))
  const second = tokenOf(await door.setPassword({ token: first, password: own, address }))
  const secret = (await door.pendingFactor(second))?.secret ?? ''
  tokenOf(await door.confirmSecondFactor({ token: second, code: codeAt(secret, clock.now), address }))
  clock.now += 60_000
  return { account, password: own, secret }
}

/** Signs in with both factors; gives the session's token. */
export async function signedIn({ door, clock }: TestOffice, who: Enrolled): Promise<string> {
  const half = tokenOf(await door.showPassword({ ...who, address }))
  return tokenOf(await door.showCode({ token: half, code: codeAt(who.secret, clock.now), address }))
}

export function codeAt(secret: string, now: number): string {
  return generateSync({ secret, epoch: Math.floor(now / 1000) })
}

export function tokenOf(answer: { readonly kind: string; readonly token?: string }): string {
  if (answer.token === undefined) throw new Error(`no token: ${JSON.stringify(answer)}`)
  return answer.token
}
