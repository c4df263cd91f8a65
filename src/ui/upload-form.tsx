import type { ComponentChildren, JSX } from 'preact'
import { TokenField } from './form.tsx'

interface Props {
  readonly action: string
  readonly token: string
  readonly children: ComponentChildren
}

/** A form with files. The token stands first: the server asks for it before it keeps a byte. */
export function UploadForm({ action, token, children }: Props): JSX.Element {
  return (
    <form class="form" method="post" action={action} encType="multipart/form-data" noValidate>
      <TokenField token={token} />
      {children}
    </form>
  )
}
