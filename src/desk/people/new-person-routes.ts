import { randomUUID } from 'node:crypto'
import { h } from 'preact'
import { z } from 'zod'
import { peopleActSchemas } from '#office/authorities/people/acts.ts'
import type { PeopleAdministration } from '#office/authorities/people/administration.ts'
import { peopleRefusalSentence } from '#office/authorities/people/refusal.ts'
import { registerPerson } from '#office/authorities/people/register-person.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import { type Answer, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { settingFor } from '../setting.ts'
import type { DeskSource } from '../source.ts'
import type { Form } from './field-readers.ts'
import { personPath } from './form-setting.ts'
import { NewPersonPage, newPersonPath } from './new-person-page.tsx'
import { nameOfIn } from './person-view.ts'
import type { PeoplePolicy } from './policies.ts'

export function newPersonRoutes<P extends string>(
  app: WebApp<P | PeoplePolicy>,
  people: PeopleAdministration,
  desk: DeskSource,
): void {
  page(app, {
    method: 'GET',
    url: newPersonPath,
    policy: 'people.register',
    handler: (visit) => shown(h(NewPersonPage, { setting: settingFor(desk, visit), form: {}, mistakes: [] })),
  })
  page(app, {
    method: 'POST',
    url: newPersonPath,
    policy: 'people.register',
    body: z.object({ name: z.string(), account: z.string() }),
    handler: async (visit) => {
      const { body: form } = visit
      const answer = await register(people, visit.viewer.personId, form)
      if ('person' in answer) return { kind: 'see-other', to: personPath(answer.person) }
      const { mistakes } = answer
      const again: Answer = {
        kind: 'page',
        status: 422,
        page: h(NewPersonPage, { setting: settingFor(desk, visit), form, mistakes }),
      }
      return again
    },
  })
}

type Registered = { readonly person: string } | { readonly mistakes: readonly Mistake[] }

async function register(
  people: PeopleAdministration,
  by: string,
  { name, account }: Form,
): Promise<Registered> {
  const on = people.today()
  const fields = { kind: 'person.registered', person: randomUUID(), name, account, on }
  const read = peopleActSchemas['person.registered'].safeParse(fields)
  if (!read.success) return { mistakes: mistakesIn(read.error) }
  const done = await people.record(by, ({ people: known }) => registerPerson(known, read.data))
  if (done.ok) return { person: read.data.person }
  const nameOf = nameOfIn(await people.now(), on)
  return { mistakes: [{ field: 'account', message: peopleRefusalSentence(done.refusal, nameOf) }] }
}

function mistakesIn({ issues }: z.ZodError): readonly Mistake[] {
  const fields = new Set(issues.map(({ path }) => String(path[0])))
  return [...fields].map((field) =>
    field === 'account'
      ? { field, message: '账号应以字母开头，3 至 32 位，只用字母、数字、点和短横；请改正。' }
      : { field, message: '请填写姓名，不超过 50 个字。' },
  )
}
