import { lastKnownOn } from '#office/authorities/as-of.ts'
import { roleInfo } from '#office/authorities/people/roles.ts'
import { activeTerms } from '#office/authorities/people/terms.ts'
import type { Caller, SignedIn, SignInDoor } from '#office/sign-in/door.ts'
import { nextSignInStep, type SignInStep } from '#office/sign-in/steps.ts'
import type { Store } from '../store.ts'
import { type DoorSettings, type Doorway, doorway } from './doorway.ts'
import { note } from './events.ts'
import { endSession, findSession, type Standing, shownAt, touchSession } from './sessions.ts'
import * as setting from './set-factors.ts'
import * as showing from './sign-in.ts'
import { totpUri } from './totp.ts'

/**
 * Opens the door of an office, with the working parts for those who administer it. Another way of proving who one is stands
 * beside `showPassword` and leads to the same `arrive`, as `showVouched` does.
 */
export async function signInDoor(
  store: Pick<Store, 'db' | 'data'>,
  settings: DoorSettings,
): Promise<{ readonly door: SignInDoor; readonly way: Doorway }> {
  const way = await doorway(store, settings)
  return { way, door: doorOn(way) }
}

function doorOn(way: Doorway): SignInDoor {
  return {
    profile: way.policy.profile,
    showPassword: (typed) => showing.showPassword(way, typed),
    showCode: (typed) => showing.showCode(way, typed),
    showEnrolment: (typed) => showing.showEnrolment(way, typed),
    setPassword: (typed) => setting.setPassword(way, typed),
    changePassword: (typed) => setting.changePassword(way, typed),
    confirmSecondFactor: (typed) => setting.confirmSecondFactor(way, typed),
    pendingFactor: async (token) => {
      const pending = await setting.pendingSecret(way, token)
      return (
        pending && {
          secret: pending.secret,
          uri: totpUri(pending.secret, '政府信息公开工作台', pending.account),
        }
      )
    },
    stepOf: async (token) => {
      const found = await findSession(way, token)
      return found.ok ? stepIn(way, found.standing) : { over: found.end }
    },
    signOut: (token, caller) => signOut(way, token, caller),
    viewerOf: (token) => viewerOf(way, token),
  }
}

function stepIn(way: Doorway, { stage, credentials }: Standing): SignInStep {
  return stage === 'full' ? 'enter' : nextSignInStep(shownAt[stage], credentials, way.policy, way.now())
}

async function signOut(way: Doorway, token: string, { address }: Caller): Promise<void> {
  const found = await findSession(way, token)
  if (!found.ok) return
  const { id, person, staff } = found.standing
  await endSession(way, id)
  await note(way, 'signed-out', { account: staff.people.persons.get(person)?.account ?? '', person, address })
}

async function viewerOf(way: Doorway, token: string): Promise<SignedIn | undefined> {
  const found = await findSession(way, token)
  if (!found.ok || found.standing.stage !== 'full') return undefined
  const { standing } = found
  await touchSession(way, standing)
  const { person, staff } = standing
  const today = way.today()
  const id = staff.homeOf(person, today)
  const here = activeTerms(staff.people, staff.tree, person, today).filter((term) => term.authority === id)
  const known = staff.people.persons.get(person)
  const authority = lastKnownOn(staff.tree, id, today)
  if (!known || !authority || here.length === 0) return undefined
  const role = here.map((term) => roleInfo(term.role).label).join('、')
  return { personId: person, person: known.name, role, authority: { id, name: authority.name } }
}
