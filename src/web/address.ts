/** Bytes that one step of an address may have; longer ones are no page of ours. */
export const longestStep = 2000

/** What an address becomes that cannot be one of ours: no route has it, so it is answered like any page that is not there. */
const nowhere = '/-'

/**
 * The address as the router may see it. One that is not UTF-8 or has an endless step would be answered before any hook,
 * without the security headers; so it is sent nowhere instead.
 */
export function readableAddress({ url = '/' }: { readonly url?: string | undefined }): string {
  const path = url.split('?', 1)[0] ?? ''
  if (path.length > longestStep && path.split('/').some((step) => step.length > longestStep)) return nowhere
  if (!path.includes('%')) return url
  try {
    decodeURIComponent(path)
    return url
  } catch {
    return nowhere
  }
}
