import type { PlainDate } from '#law/calendar/plain-date.ts'
import {
  applicationAssigned,
  applicationCalledFor,
  departmentAnswered,
  departmentAsked,
  searchRecorded,
} from '#office/acts/kinds/application-department.ts'
import type { PersonId } from '#office/authorities/people/person.ts'
import type { Case } from '../case/case.ts'
import { command, type Payload, record, refuse, tooEarly } from './command.ts'

interface Asking extends Payload {
  readonly department: string
  readonly question: string
  readonly until: PlainDate
}

export const askDepartment = command({
  label: '请科室协办',
  policy: 'applications.handle',
  stages: ['open'],
  required: ['department', 'question'],
  decide(file, { on, department, question, until }: Asking) {
    if (until < on) return refuse({ reason: 'until-not-later' })
    if (asked(file, department) !== undefined) return refuse({ reason: 'department-still-asked' })
    return record(departmentAsked.act(on, { department, question, until }, null))
  },
})

export const takeDepartmentAnswer = command({
  label: '登记协办回复',
  policy: 'applications.handle',
  stages: ['open'],
  closed: ({ dossier }) =>
    dossier.departments.some(({ answeredOn }) => answeredOn === null)
      ? undefined
      : { reason: 'no-department-asked' },
  decide(
    file,
    { on, department, answer }: Payload & { readonly department: string; readonly answer: string },
  ) {
    const request = asked(file, department)
    if (request === undefined) return refuse({ reason: 'no-department-asked' })
    const early = tooEarly(on, request.askedOn, '请协办之日')
    if (early !== undefined) return refuse(early)
    return record(departmentAnswered.act(on, { department, answer }, null))
  },
})

function asked({ dossier }: Case, department: string) {
  return dossier.departments.find((one) => one.department === department && one.answeredOn === null)
}

interface Search extends Payload {
  readonly places: string
  readonly terms: string
  readonly found: string
}

export const recordSearch = command({
  label: '登记检索',
  policy: 'applications.handle',
  stages: ['open'],
  required: ['places', 'terms'],
  decide: (_file, { on, places, terms, found }: Search) =>
    record(searchRecorded.act(on, { places, terms, found }, null)),
})

export const assign = command({
  label: '指派经办人',
  policy: 'applications.assign',
  stages: ['open', 'in-review', 'to-sign', 'to-serve'],
  decide: (_file, { on, handler }: Payload & { readonly handler: PersonId }) =>
    record(applicationAssigned.act(on, { handler }, null)),
})

export const callFor = command({
  label: '调阅',
  policy: 'applications.call-for',
  stages: [
    'arrived',
    'open',
    'in-review',
    'to-sign',
    'to-serve',
    'closed',
    'archived',
    'never-received',
    'record-correction',
  ],
  required: ['reason'],
  decide: (_file, { on, reason }: Payload & { readonly reason: string }) =>
    record(applicationCalledFor.act(on, { reason }, null)),
})
