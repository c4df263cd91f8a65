import type { Applications } from '#portal/source.ts'
import { browser } from '../sign-in/desk-site.ts'
import { written } from './answers.ts'
import { type PublicSite, publicSite } from './public-site.ts'

/** A portal that, when told to, loses the answer of the office after the application has arrived: a time-out at the worst moment. */
export interface LosingSite extends PublicSite {
  loseNext(): void
}

export async function losingSite(): Promise<LosingSite> {
  let losing = false
  const between = (applications: Applications): Applications => ({
    ...applications,
    cases: {
      ...applications.cases,
      receive: async (...given) => {
        const answer = await applications.cases.receive(...given)
        if (losing) {
          losing = false
          throw new Error('the answer was lost')
        }
        return answer
      },
    },
  })
  const site = await publicSite({ between })
  return {
    ...site,
    loseNext: () => {
      losing = true
    },
  }
}

/** Each form from an address of its own, so that no limit stands in the way. */
function addressOf(n: number): string {
  return `10.${n >> 8}.${n & 255}.7`
}

/**
 * Forms sent up to 20 times at once, each third after an answer was lost, and all once more by the back button. What came of
 * it that must not, in words: empty where each made exactly one case with one number and one act of arrival (T08).
 */
export async function sentManyTimes(site: LosingSite, forms: number): Promise<readonly string[]> {
  const wrong: string[] = []
  for (let n = 0; n < forms; n++) {
    const asked = `第${n}份申请的内容`
    const from = browser(site, addressOf(n))
    await written(from, { what: { 'content-0': asked } })
    const { body } = await from.open('/apply/check')
    const _token = /name="_token" value="([^"]+)"/u.exec(body)?.[1] ?? ''
    const press = async () => (await from.post('/apply/check', { _token })).to
    if (n % 3 === 0) {
      site.loseNext()
      if ((await press()) !== undefined) wrong.push(`form ${n}: no answer was lost`)
    }
    const led = await Promise.all(Array.from({ length: 1 + (n % 20) }, press))
    led.push(await press())
    wrong.push(...led.filter((to) => to !== '/apply/received').map((to) => `form ${n}: led to ${to}`))
    wrong.push(...(await wrongIn(site, asked)).map((what) => `form ${n}: ${what}`))
  }
  return wrong
}

async function wrongIn({ office }: PublicSite, asked: string): Promise<readonly string[]> {
  const { items } = await office.rooms.cases.list(office.id, { words: asked }, { skip: 0, limit: 50 })
  const same = items.filter(({ about }) => about === asked)
  if (same.length !== 1 || same[0] === undefined) return [`${same.length} cases`]
  const record = await office.rooms.cases.find(office.id, same[0].number)
  const kinds = (record?.acts ?? []).map(({ kind }) => kind)
  const arrivals = kinds.filter((kind) => kind === 'application.arrived').length
  return arrivals === 1 && new Set(kinds).size === kinds.length ? [] : [`acts ${kinds.join()}`]
}
