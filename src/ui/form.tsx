import type { ComponentChildren, JSX } from 'preact'

/** The name under which `src/web/csrf.ts` looks for a form's token. */
export const tokenFieldName = '_token'

export function TokenField({ token }: { readonly token: string }): JSX.Element {
  return <input type="hidden" name={tokenFieldName} value={token} />
}

interface Props {
  readonly action: string
  readonly token: string
  readonly children: ComponentChildren
}

/** A form that changes something. The browser's own bubbles are off: the server marks mistakes, in words, for everyone alike. */
export function ChangeForm({ action, token, children }: Props): JSX.Element {
  return (
    <form class="form" method="post" action={action} noValidate>
      <TokenField token={token} />
      {children}
    </form>
  )
}
