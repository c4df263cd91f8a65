import { z } from 'zod'
import { authorityOn } from '#office/authorities/as-of.ts'
import { type AuthorityId, type AuthorityOnDay, authorityIdSchema } from '#office/authorities/authority.ts'
import { personIdSchema } from '#office/authorities/people/person.ts'
import type { Viewer } from '#web/viewer.ts'
import { type Work, workAt } from '../applications/work.ts'
import type { OfficesAtDesk } from './source.ts'
import { isUnder } from './under.ts'

export const officeParams = z.object({ authority: authorityIdSchema })

/** One authority, with the work of whoever supervises it and looks. */
export interface OfficeVisit {
  readonly authority: AuthorityOnDay
  readonly work: Work
}

/** Undefined alike for an authority there is not and for one the viewer does not supervise, their own included. */
export async function officeVisited(
  source: OfficesAtDesk,
  viewer: Viewer,
  id: AuthorityId,
): Promise<OfficeVisit | undefined> {
  const day = source.people.today()
  const staff = await source.people.now()
  const authority = authorityOn(staff.tree, id, day)
  if (authority === null || !isUnder(staff, personIdSchema.parse(viewer.personId), id, day)) return undefined
  return { authority, work: await workAt(source, viewer, id) }
}
