import type { ComponentChildren, JSX } from 'preact'

/** One page has at most one `primary`: the next step. `danger` is for what cannot be taken back. */
export type ButtonLook = 'primary' | 'plain' | 'danger' | 'quiet'

interface ButtonProps {
  readonly look?: ButtonLook
  readonly name?: string
  readonly value?: string
  /** Why it cannot be pressed now; shown beside it instead of leaving the reader to guess. */
  readonly whyNot?: string
  readonly children: ComponentChildren
}

export function Button({ look = 'plain', name, value, whyNot, children }: ButtonProps): JSX.Element {
  const button = (
    <button class={look} type="submit" name={name} value={value} disabled={whyNot !== undefined}>
      {children}
    </button>
  )
  if (whyNot === undefined) return button
  return (
    <span class="button-with-reason">
      {button}
      <span class="hint">{whyNot}</span>
    </span>
  )
}

interface LinkProps {
  readonly href: string
  readonly look?: ButtonLook
  readonly children: ComponentChildren
}

/** A link that looks like a button, for going somewhere and for downloads. */
export function LinkButton({ href, look = 'plain', children }: LinkProps): JSX.Element {
  return (
    <a class={`button ${look}`} href={href}>
      {children}
    </a>
  )
}
