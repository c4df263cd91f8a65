import type { JSX } from 'preact'
import { Alert } from '#ui/alert.tsx'
import { LinkButton } from '#ui/button.tsx'

interface Props {
  /** Why, in a sentence. */
  readonly because: string
  /** The matter's page. */
  readonly back: string
}

/** A step that is not open now, and the way back. */
export function ClosedStep({ because, back }: Props): JSX.Element {
  return (
    <>
      <Alert state="info" title="这一步现在不能办理">
        <p>{because}</p>
      </Alert>
      <LinkButton href={back}>返回案件</LinkButton>
    </>
  )
}
