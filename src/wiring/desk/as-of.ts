import { headsNow } from '#store/register/heads-now.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'
import { sessionId } from '#store/sign-in/token.ts'
import type { Viewer } from '#web/viewer.ts'

type ViewerOf = (session: string) => Promise<Viewer | undefined>

/** Sessions whose authority is remembered, so that one question asks for both registers; the oldest go first. */
const most = 10_000

/**
 * Viewers who know as of what their pages are drawn: the day, and the heads of the district's register and of their own. The
 * heads are asked no later than anything drawn: what is drawn may be newer than they say, never older.
 */
export function knowingAsOf(
  viewerOf: ViewerOf,
  { db, district, today }: Pick<Doorway, 'db' | 'district' | 'today'>,
): ViewerOf {
  const headNow = headsNow(db)
  const lately = new Map<string, string>()

  function remember(session: string, authority: string): void {
    lately.set(session, authority)
    const [oldest = session] = lately.keys()
    if (lately.size > most) lately.delete(oldest)
  }

  return async (session) => {
    const day = today()
    const known = sessionId(session)
    const expected = lately.get(known) ?? district
    const [whole, likely, viewer] = await Promise.all([
      headNow(district),
      headNow(expected),
      viewerOf(session),
    ])
    if (!viewer) return undefined
    const { id } = viewer.authority
    if (id !== expected) remember(known, id)
    const own = id === expected ? likely : await headNow(id)
    return { ...viewer, asOf: `${day} ${whole.head} ${own.head}` }
  }
}
