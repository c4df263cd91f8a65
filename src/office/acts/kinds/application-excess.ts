import { z } from 'zod'
import { type CaseIn, withDossier } from '#office/applications/case/case.ts'
import { clocked, defineCaseKind, inStage } from '#office/applications/case/case-kind.ts'
import type { Excess } from '#office/applications/case/dossier.ts'
import { nothingPersonal } from '../kind.ts'
import { plainDate, words } from '../schemas.ts'

/** 条例 art. 35: number or frequency is clearly beyond reason, so the applicant is asked why. */
export const reasonsAsked = defineCaseKind({
  id: 'application.reasons-asked',
  facts: z.object({ extent: words.min(1), until: plainDate, letter: words }),
  personal: nothingPersonal,
  onCase: (was, { on, facts: { extent, until } }) =>
    withDossier(inStage(was, ['open']), { excess: { askedOn: on, extent, until, came: 'pending' } }),
})

export const reasonsGiven = defineCaseKind({
  id: 'application.reasons-given',
  facts: z.object({}),
  personal: z.object({ reasons: words }),
  onCase: (was) => came(inStage(was, ['open']), 'explained'),
})

export const reasonsLapsed = defineCaseKind({
  id: 'application.reasons-lapsed',
  facts: z.object({}),
  personal: nothingPersonal,
  onCase: (was) => came(inStage(was, ['open']), 'lapsed'),
})

/** The reasons are good, but it cannot be done in time: a later day, set and told (art. 35). */
export const replyDelayed = defineCaseKind({
  id: 'application.reply-delayed',
  facts: z.object({ until: plainDate, letter: words }),
  personal: nothingPersonal,
  onCase: (was, { on, facts: { until } }) => clocked(inStage(was, ['open']), { kind: 'delayed', on, until }),
})

function came(file: CaseIn<'open'>, how: Excess['came']): CaseIn<'open'> {
  const { excess } = file.dossier
  if (excess === null) throw new Error('nobody asked for reasons')
  return withDossier(file, { excess: { ...excess, came: how } })
}
