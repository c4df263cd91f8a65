import { randomBytes } from 'node:crypto'
import { browser } from '../sign-in/desk-site.ts'
import type { PublicSite } from './public-site.ts'

export interface Guessed {
  /** Compared with the code, and wrong. */
  wrong: number
  /** Not even compared: too many from there. */
  stopped: number
  hit: number
}

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Guesses the code of a case from as many networks as there are thousands of guesses. */
export async function guess(site: PublicSite, number: string, guesses: number): Promise<Guessed> {
  const guessed: Guessed = { wrong: 0, stopped: 0, hit: 0 }
  const perNetwork = 1000
  for (let network = 0; network * perNetwork < guesses; network++) {
    const guesser = browser(site, `10.${100 + (network >> 8)}.${network & 255}.9`)
    const _token = /name="_token" value="([^"]+)"/u.exec((await guesser.open('/track')).body)?.[1] ?? ''
    for (let n = network * perNetwork; n < Math.min(guesses, (network + 1) * perNetwork); n++) {
      const code = [...randomBytes(20)].map((byte) => letters[byte & 31]).join('')
      const { status, body } = await guesser.post('/track', { _token, number, code })
      if (status === 303) guessed.hit++
      else if (status === 429 || body.includes('输错的次数太多')) guessed.stopped++
      else if (body.includes('编号或者查询码不对')) guessed.wrong++
      else throw new Error(`a guess was answered ${status}`)
    }
  }
  return guessed
}
