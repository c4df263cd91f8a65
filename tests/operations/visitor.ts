/** A browser without scripts, as far as the doors can tell: keeps cookies, sends forms with their token, follows nothing. */
export interface Visitor {
  get(path: string): Promise<Seen>
  /** Sends the form of the page last seen. */
  send(path: string, fields: Readonly<Record<string, string>>): Promise<Seen>
  /** What the browser holds, as the Cookie header has it. */
  cookies(): string
}

export interface Seen {
  readonly status: number
  readonly text: string
  readonly bytes: number
  /** Where the answer sends the browser; empty where it does not. */
  readonly to: string
  readonly retryAfter: string
}

/** `address` is the reader's own, as a proxy on this machine would say it: the limit for one address is kept out of the way. */
export function visitorAt(origin: string, address = '198.51.100.1'): Visitor {
  const held = new Map<string, string>()
  let token = ''
  const cookies = () => [...held].map(([name, value]) => `${name}=${value}`).join('; ')

  async function ask(path: string, more: RequestInit & { headers?: Record<string, string> }): Promise<Seen> {
    const answer = await fetch(new URL(path, origin), {
      redirect: 'manual',
      ...more,
      headers: { ...more.headers, cookie: cookies(), 'x-forwarded-for': address },
    })
    for (const set of answer.headers.getSetCookie()) keep(held, set)
    const body = Buffer.from(await answer.arrayBuffer())
    const text = body.toString('utf8')
    token = /name="_token" value="([^"]+)"/u.exec(text)?.[1] ?? token
    return {
      status: answer.status,
      text,
      bytes: body.length,
      to: answer.headers.get('location') ?? '',
      retryAfter: answer.headers.get('retry-after') ?? '',
    }
  }

  return {
    cookies,
    get: (path) => ask(path, {}),
    send: (path, fields) =>
      ask(path, {
        method: 'POST',
        headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ ...fields, _token: token }).toString(),
      }),
  }
}

function keep(cookies: Map<string, string>, set: string): void {
  const [pair = ''] = set.split(';')
  const at = pair.indexOf('=')
  if (/max-age=0|1970/iu.test(set)) cookies.delete(pair.slice(0, at))
  else cookies.set(pair.slice(0, at), pair.slice(at + 1))
}

/** Signs in with a password, as the demonstration allows; throws where the desk does not open. */
export async function signIn(visitor: Visitor, account: string, password: string | undefined): Promise<void> {
  await visitor.get('/sign-in')
  const answer = await visitor.send('/sign-in', { account, password: password ?? '' })
  if (answer.status !== 303 || !answer.to.startsWith('/desk')) {
    throw new Error(`${account} is not let in: ${answer.status} ${answer.to}`)
  }
}
