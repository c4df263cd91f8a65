import { randomBytes } from 'node:crypto'
import { origin } from '../sign-in/desk-site.ts'

export interface Guessed {
  /** Compared with the code, and wrong. */
  wrong: number
  /** Not even compared. */
  stopped: number
  hit: number
}

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const perNetwork = 1000
/** Too many from there, or too many altogether. */
const turnedAway: ReadonlySet<number> = new Set([429, 503])
/** At work at the same time, each from a network of its own. */
const guessers = 8

/** Guesses the code of a case on a listening portal, a thousand times from each of as many networks as it takes. */
export async function guess(at: string, number: string, guesses: number): Promise<Guessed> {
  const guessed: Guessed = { wrong: 0, stopped: 0, hit: 0 }
  const networks = guesses / perNetwork
  let next = 0
  const guesser = async () => {
    while (next < networks) await guessFrom(at, number, next++, guessed)
  }
  await Promise.all(Array.from({ length: guessers }, guesser))
  return guessed
}

async function guessFrom(at: string, number: string, network: number, guessed: Guessed): Promise<void> {
  const from = { 'x-forwarded-for': `10.${100 + (network >> 8)}.${network & 255}.9` }
  const page = await fetch(`${at}/track`, { headers: from })
  const _token = /name="_token" value="([^"]+)"/u.exec(await page.text())?.[1] ?? ''
  const cookie = page.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  for (let n = 0; n < perNetwork; n++) {
    const code = [...randomBytes(20)].map((byte) => letters[byte & 31]).join('')
    const answer = await fetch(`${at}/track`, {
      method: 'POST',
      headers: { ...from, cookie, origin },
      body: new URLSearchParams({ _token, number, code }),
      redirect: 'manual',
    })
    const body = await answer.text()
    if (answer.status === 303) guessed.hit++
    else if (turnedAway.has(answer.status) || body.includes('输错的次数太多')) guessed.stopped++
    else if (body.includes('编号或者查询码不对')) guessed.wrong++
    else throw new Error(`a guess was answered ${answer.status}`)
  }
}
