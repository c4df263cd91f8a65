import type { SignInStep } from '#office/sign-in/steps.ts'

/** The page each step of a sign-in is taken on; `enter` is the desk, or the page the person came from. */
export const stepPaths: Readonly<Record<Exclude<SignInStep, 'enter'>, string>> = {
  password: '/sign-in',
  'second-factor': '/sign-in/code',
  'enrolment-code': '/sign-in/first',
  'set-password': '/sign-in/password',
  'change-password': '/sign-in/password',
  'set-second-factor': '/sign-in/second-factor',
}

/** Where a step goes on, keeping in mind the page to come back to in the end. */
export function pathOf(step: SignInStep, back: string): string {
  return step === 'enter' ? back : withBack(stepPaths[step], back)
}

export function withBack(path: string, back: string): string {
  return back === '/desk' ? path : `${path}?back=${encodeURIComponent(back)}`
}
