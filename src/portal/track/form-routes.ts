import type { StepId } from '#office/applications/commands/registry.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import type { Answer } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { guestOf } from '../guests/guest-cookie.ts'
import { casePath } from '../guests/paths.ts'
import { settingFor } from '../setting.ts'
import type { Applications, PortalSource } from '../source.ts'
import { chosenInVain, mistakesOfFiles, mostFiles, takeFiles } from '../take-files.ts'
import { overPath } from './case-routes.ts'
import type { FormStep } from './form-step.ts'
import { mayTake, takeAsGuest } from './taking.ts'

const perMinute = 60

/** The form of a step and its target. Where the step is not open, or no longer, the case's own page says how things stand. */
export function formRoutes<P extends string, Id extends StepId, Typed>(
  app: WebApp<P>,
  { site }: PortalSource,
  applications: Applications,
  form: FormStep<Id, Typed>,
): void {
  const { step, url, body } = form
  const toCase: Answer = { kind: 'see-other', to: casePath }
  page(app, {
    method: 'GET',
    url,
    policy: 'public',
    handler: async (visit, reply) => {
      const guest = await guestOf(app, reply, applications)
      if (guest === undefined) return { kind: 'see-other', to: overPath }
      const situation = await applications.cases.situation(applications.authority)
      if (!mayTake(guest, step, situation)) return toCase
      const drawing = { setting: await settingFor(site, visit), token: visit.token(), mistakes: [] }
      return { kind: 'page', page: form.draw(drawing, guest.record, undefined) }
    },
  })
  page(app, {
    method: 'POST',
    url,
    policy: 'public',
    body,
    perMinute,
    handler: async (visit, reply) => {
      const guest = await guestOf(app, reply, applications)
      if (guest === undefined) return { kind: 'see-other', to: overPath }
      const situation = await applications.cases.situation(applications.authority)
      if (!mayTake(guest, step, situation)) return toCase
      const again = async (mistakes: readonly Mistake[]): Promise<Answer> => {
        const drawing = { setting: await settingFor(site, visit), token: visit.token(), mistakes }
        return { kind: 'page', status: 422, page: form.draw(drawing, guest.record, visit.body) }
      }
      const { purpose } = form
      const sent = purpose === undefined ? [] : (visit.body.files ?? [])
      const read = form.read(visit.body, situation, guest.record)
      if (!read.ok) return again([...read.mistakes, ...chosenInVain(sent)])
      const { files, refusals } = await takeFiles(applications, sent, mostFiles)
      if (refusals.length > 0) return again(mistakesOfFiles(sent, refusals))
      const named = files.map(({ id }) => ({ id, purpose: purpose ?? 'other' }))
      const refused = await takeAsGuest(applications, guest, step, read.value, named)
      const done: Answer = { kind: 'see-other', to: `${casePath}?done=${form.name}` }
      if (refused === undefined) return done
      // Of two presses at once the second comes too late, and it was done all the same.
      const now = await guestOf(app, reply, applications)
      return now && mayTake(now, step, situation) ? again([{ field: 'main', message: refused }]) : done
    },
  })
}
