import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { clerkSession } from './example-site.ts'

/** Debian's Chromium, started so that it looks nothing up on the network. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

export interface Reader {
  readonly width: number
  readonly view?: 'large'
  readonly contrast?: 'more'
  readonly javaScript?: false
}

/** A page in a window of its own, signed in as the example's clerk. `complaints` fills with what the browser objects to. */
export async function readerAt(
  browser: Browser,
  origin: string,
  { width, view, contrast, javaScript }: Reader,
): Promise<{ readonly page: Page; readonly complaints: string[] }> {
  const options: BrowserContextOptions = {
    viewport: { width, height: width < 600 ? 800 : 900 },
    locale: 'zh-CN',
    javaScriptEnabled: javaScript ?? true,
    ...(contrast ? { contrast } : {}),
  }
  const context = await browser.newContext(options)
  await context.addCookies([
    { name: 'gongkai-session', value: clerkSession, url: origin },
    ...(view ? [{ name: 'gongkai-view', value: view, url: origin }] : []),
  ])
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) complaints.push(`outside request: ${request.url()}`)
  })
  return { page, complaints }
}
