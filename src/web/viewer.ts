/** Who is looking, as far as the doors need to know. Made by sign-in from a live session. */
export interface Viewer {
  /** Stable id of the person; permissions look it up again, the doors never decide by it. */
  readonly personId: string
  readonly person: string
  /** The role in the words of the field, such as 经办人. */
  readonly role: string
  readonly authority: { readonly id: string; readonly name: string }
  /** Permissions that a menu is drawn by; absent where nobody asked. A page itself always asks its policy anew. */
  readonly may?: ReadonlySet<string>
  /**
   * The day, and how far the registers of the district and of the viewer's authority are, as the database said after the request
   * came: while it is the same, so is every page drawn from nothing else. Absent where nobody asked.
   */
  readonly asOf?: string
}

/** `absent` answers like a page that does not exist, for things the viewer may not even know of (T20). */
export type Access = 'allowed' | 'refused' | 'absent'

/** A permission predicate as the doors call it: the viewer and the address's parameters, nothing of the body. */
export type PolicyCheck = (
  viewer: Viewer,
  params: Readonly<Record<string, string>>,
) => Access | Promise<Access>

/** What a route may name: a permission, or that a session is enough, or that not even that is needed. */
export type RoutePolicy<P extends string> = P | 'signed-in' | 'public'

/** Every permission a route may name. */
export type Policies<P extends string> = Readonly<Record<P, PolicyCheck>>

export function needsNoPermission(policy: string): policy is 'signed-in' | 'public' {
  return policy === 'signed-in' || policy === 'public'
}
