import type { ComponentChildren, JSX } from 'preact'

/** The standard look, or 长辈版: larger type and targets. */
export type View = 'standard' | 'large'

/** What every page says about itself, whatever stands on it. */
export interface PageFacts {
  /** The page's own title; the site's name follows it in the browser's tab. */
  readonly title: string
  readonly site: string
  readonly stylesheet: string
  readonly view: View
  /** `<meta name content>` pairs beyond the usual ones. */
  readonly meta?: readonly (readonly [name: string, content: string])[]
}

interface Props extends PageFacts {
  readonly frame: 'portal' | 'desk' | 'plain'
  readonly children: ComponentChildren
}

/** The outermost element of every page. No script, no inline style: the content policy forbids both. */
export function HtmlDocument({ title, site, stylesheet, view, meta, frame, children }: Props): JSX.Element {
  return (
    <html lang="zh-CN" class={view === 'large' ? 'large' : undefined}>
      <head>
        <meta charset="utf-8" />
        <title>{title === site ? site : `${title} - ${site}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="format-detection" content="telephone=no" />
        <meta name="color-scheme" content="light" />
        {meta?.map(([name, content]) => (
          <meta key={name} name={name} content={content} />
        ))}
        <link rel="stylesheet" href={stylesheet} />
        <link rel="icon" href="/favicon.ico" type="image/svg+xml" />
      </head>
      <body class={frame}>
        <a class="skip" href="#main">
          跳到正文
        </a>
        {children}
      </body>
    </html>
  )
}
