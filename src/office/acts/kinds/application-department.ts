import { z } from 'zod'
import { withDossier } from '#office/applications/case/case.ts'
import { defineCaseKind, inStage } from '#office/applications/case/case-kind.ts'
import { personIdSchema } from '#office/authorities/people/person.ts'
import { nothingPersonal } from '../kind.ts'
import { plainDate, words } from '../schemas.ts'

/** 协办: a department of the house is asked by an inner date. */
export const departmentAsked = defineCaseKind({
  id: 'application.department-asked',
  facts: z.object({ department: words.min(1), question: words.min(1), until: plainDate }),
  personal: nothingPersonal,
  onCase: (was, { on, facts }) => {
    const file = inStage(was, ['open'])
    const departments = [...file.dossier.departments, { ...facts, askedOn: on, answeredOn: null }]
    return withDossier(file, { departments })
  },
})

export const departmentAnswered = defineCaseKind({
  id: 'application.department-answered',
  facts: z.object({ department: words.min(1), answer: words }),
  personal: nothingPersonal,
  onCase: (was, { on, facts: { department } }) => {
    const file = inStage(was, ['open'])
    const departments = file.dossier.departments.map((one) =>
      one.department === department && one.answeredOn === null ? { ...one, answeredOn: on } : one,
    )
    return withDossier(file, { departments })
  },
})

/** Where and with which words it was looked for, and what was found. */
export const searchRecorded = defineCaseKind({
  id: 'application.search-recorded',
  facts: z.object({ places: words.min(1), terms: words.min(1), found: words }),
  personal: nothingPersonal,
  onCase: (was, { on, facts, by }) => {
    const file = inStage(was, ['open'])
    const record = { ...facts, on, by: personIdSchema.parse(by) }
    return withDossier(file, { searches: [...file.dossier.searches, record] })
  },
})

/** Whose case it is from now on. */
export const applicationAssigned = defineCaseKind({
  id: 'application.assigned',
  facts: z.object({ handler: personIdSchema }),
  personal: nothingPersonal,
  onCase: (was, { facts: { handler } }) =>
    withDossier(inStage(was, ['open', 'in-review', 'to-sign', 'to-serve']), { handler }),
})

/** The supervising authority asked to see the case, and why (条例 art. 47, 51). */
export const applicationCalledFor = defineCaseKind({
  id: 'application.called-for',
  facts: z.object({ reason: words.min(1) }),
  personal: nothingPersonal,
  onCase: (was) => {
    if (was === undefined) throw new Error('no case to call for')
    return withDossier(was, { calledFor: true })
  },
})
