import { hash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { viewOf } from './view.ts'
import type { Viewer } from './viewer.ts'

/**
 * Pages as they were sent, for when the same session asks for the same page and nothing it was drawn from has changed. That is
 * no question of time: `viewer.asOf` says it, and was read from the database after this very request came. Whoever may no
 * longer see a page is turned back before it is looked for here; an act that any process recorded makes what was drawn before
 * unfindable; and a page is found by the session it was drawn for alone, whose names and form tokens stand on it.
 */
export interface KeptPages {
  find(place: Place): Buffer | undefined
  keep(place: Place, page: Buffer): void
}

/** In which session a page is asked for, at which address, in which look, and as of what. */
export interface Place {
  readonly where: string
  readonly asOf: string
}

/** Undefined where nobody knows as of what the viewer's pages are drawn: then none is kept. */
export function placeOf(
  request: FastifyRequest,
  session: string,
  viewer: Viewer | undefined,
): Place | undefined {
  if (viewer?.asOf === undefined || session === '' || request.method !== 'GET') return undefined
  return { where: `${hash('sha256', session)} ${viewOf(request)} ${request.url}`, asOf: viewer.asOf }
}

/** The pages of one server, at most so many bytes of them: those unread for longest go first. */
export function keptPages(most = 64 * 1024 * 1024): KeptPages {
  const kept = new Map<string, { readonly asOf: string; readonly page: Buffer; readonly bytes: number }>()
  let held = 0

  function forget(where: string): void {
    held -= kept.get(where)?.bytes ?? 0
    kept.delete(where)
  }

  return {
    find({ where, asOf }) {
      const known = kept.get(where)
      if (known?.asOf !== asOf) return undefined
      kept.delete(where)
      kept.set(where, known)
      return known.page
    },
    keep({ where, asOf }, page) {
      forget(where)
      const bytes = page.length + 2 * where.length
      kept.set(where, { asOf, page, bytes })
      held += bytes
      for (const oldest of kept.keys()) {
        if (held <= most) break
        forget(oldest)
      }
    },
  }
}
