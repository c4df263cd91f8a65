import { tokenIn } from '../sign-in/desk-site.ts'

/** A browser without scripts on a server of another process: keeps cookies, sends forms with the token of their page. */
export function visitor(origin: string) {
  const cookies = new Map<string, string>()
  async function send(url: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...init.headers, cookie }
    const answer = await fetch(origin + url, { ...init, headers, redirect: 'manual' })
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(set) ?? []
      cookies.set(name, value)
    }
    return answer
  }
  return {
    open: (url: string) => send(url),
    submit: async (url: string, fields: Readonly<Record<string, string>>): Promise<Response> => {
      const _token = tokenIn(await (await send(url)).text())
      const body = new URLSearchParams({ _token, ...fields })
      return send(url, { method: 'POST', body, headers: { origin } })
    },
  }
}
