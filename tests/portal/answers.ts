import type { Browser } from '../sign-in/desk-site.ts'

/** A sound application, page by page. */
export const who = {
  kind: 'person',
  name: '赵明',
  identity: '11010519491231002X',
  phone: '13800000000',
  email: '',
  address: '',
}
export const what = { 'content-0': '2024年就业补助资金发放明细' }
export const how = { form: 'electronic', way: 'web' }

type Change = Readonly<Record<string, string>>

/** Writes an application up to its last page. */
export async function written(from: Browser, change: { who?: Change; what?: Change; how?: Change } = {}) {
  await from.submit('/apply/who', { ...who, ...change.who })
  await from.submit('/apply/what', { press: 'on', ...what, ...change.what })
  await from.submit('/apply/how', { ...how, ...change.how })
  return from.submit('/apply/files', { press: 'on' })
}

/** Number and code on the receipt. */
export function receiptIn(body: string): { readonly number: string; readonly code: string } {
  const [number = '', code = ''] = [...body.matchAll(/<p class="big[^"]*">([^<]+)</gu)].map(
    ([, text]) => text,
  )
  return { number, code }
}

/** Writes and sends an application; gives its receipt. */
export async function applied(from: Browser, change: Parameters<typeof written>[1] = {}) {
  await written(from, change)
  const { to } = await from.submit('/apply/check', {})
  if (to !== '/apply/received') throw new Error(`not received but sent to ${to}`)
  return receiptIn((await from.open('/apply/received')).body)
}

/** The mistakes a page tells of, as field and sentence. */
export function mistakesIn(body: string): readonly (readonly [string, string])[] {
  const summary = /<div class="error-summary".*?<\/div>/su.exec(body)?.[0] ?? ''
  return [...summary.matchAll(/href="#([^"]+)">([^<]+)</gu)].map(([, field = '', words = '']) => [
    field,
    words,
  ])
}
