import { z } from 'zod'
import { authorityIdSchema, type Identity, type Place } from '#office/authorities/authority.ts'
import { creditCodeSchema, siteCodeSchema } from '#office/authorities/codes.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import { maybe, maybeCode, words } from '../first-run/read-fields.ts'
import type { Form } from '../people/field-readers.ts'

const missingName = '请填写全称，与印章一致。'

const identityForm = z.object({
  name: words(missingName).min(2, missingName),
  shortName: maybe(30),
  documentMark: maybe(20),
  creditCode: maybeCode(creditCodeSchema),
  siteCode: maybeCode(siteCodeSchema),
  cataloguePrefix: maybe(30),
})

const link = z
  .union([z.literal('').transform(() => null), authorityIdSchema], { error: '请从列表中选择。' })
  .default(null)

const placeForm = z.object({ parent: link, superior: link, seat: link, supervisedBy: link })

type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] }

export function identityIn(form: Form): Read<Identity> {
  return read(identityForm, form)
}

export function placeIn(form: Form): Read<Place> {
  return read(placeForm, form)
}

function read<T>(schema: z.ZodType<T>, form: Form): Read<T> {
  const { data, error } = schema.safeParse(form)
  if (data !== undefined) return { ok: true, value: data }
  const first = Map.groupBy(error?.issues ?? [], ({ path }) => String(path[0] ?? ''))
  return {
    ok: false,
    mistakes: [...first].map(([field, [issue]]) => ({ field, message: issue?.message ?? '填写有误。' })),
  }
}
