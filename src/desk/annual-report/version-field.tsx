import type { JSX } from 'preact'
import { z } from 'zod'

/** How many acts the page was drawn on: what is sent is decided on that, and told where more came since. */
export function VersionField({ version }: { readonly version: number }): JSX.Element {
  return <input type="hidden" name="version" value={String(version)} />
}

export const versionSent = z.coerce.number().int().min(0)

/** Words of a form, cut off where no person writes so much. */
export const wordsSent = z.string().max(20_000).default('')
