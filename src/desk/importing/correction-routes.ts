import { z } from 'zod'
import type { Correction } from '#office/annual-report/register/corrections.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import type { Answer } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import type { settingFor } from '../setting.ts'
import type { DeskSource } from '../source.ts'
import { answersIn, suggestions, type Typed } from './answer-lines.ts'
import { headerAnswers } from './header-answers.ts'
import {
  registerCorrectionsPath,
  registerHeadersPath,
  registerReadPath,
  registerTakeBackPath,
  registerUploadPath,
} from './paths.ts'
import type { ImportPolicy } from './policies.ts'
import { type Place, registerPage } from './register-page.ts'
import type { Examined, Importing, RegisterWaiting } from './source.ts'

const params = z.object({ id: z.string().max(64) })
/** A form whose fields are named after what is on the page; of a field sent twice the last counts. */
const form = z
  .record(z.string().max(200), z.union([z.string(), z.array(z.string())]))
  .transform((fields): Typed => {
    return Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [
        name,
        Array.isArray(value) ? (value.at(-1) ?? '') : value,
      ]),
    )
  })

/** More is quicker done in Excel, and would make the list of what was changed a book. */
const mostCorrections = 20_000

type Visit = Parameters<typeof settingFor>[1] & {
  readonly params: { readonly id: string }
  readonly body: Typed
}

interface Room {
  readonly registers: Importing['registers']
  readonly desk: DeskSource
}

/** What a form says is to be changed; `at` is the panel it stands in. */
interface CorrectingForm {
  readonly at: string
  answer(typed: Typed, examined: Examined): Outcome
}

const problemsForm: CorrectingForm = {
  at: 'problems',
  answer: (typed, examined) =>
    typed.action === 'suggested'
      ? { made: suggestions(examined), mistakes: [], gone: 0 }
      : answersIn(typed, examined),
}

const headersForm: CorrectingForm = {
  at: 'headers',
  answer: (typed, { sheets }) => ({ ...headerAnswers(typed, sheets), gone: 0 }),
}

/** Putting a register right on its page: nothing is recorded, and the file stays as it came. */
export function correctionRoutes<P extends string>(
  app: WebApp<P | ImportPolicy>,
  { registers }: Importing,
  desk: DeskSource,
): void {
  const forms = [
    [registerCorrectionsPath(':id'), problemsForm],
    [registerHeadersPath(':id'), headersForm],
  ] as const
  for (const [url, correcting] of forms)
    page(app, {
      method: 'POST',
      url,
      policy: 'register.import',
      params,
      body: form,
      handler: (visit) => corrected({ registers, desk }, visit, correcting),
    })
  page(app, {
    method: 'POST',
    url: registerTakeBackPath(':id'),
    policy: 'register.import',
    params,
    body: z.object({ taken: z.union([z.literal('all'), z.coerce.number().int()]) }),
    handler: async ({ viewer, params: { id }, body: { taken } }) => {
      const register = await registers.waiting(viewer, id)
      if (!register) return { kind: 'see-other', to: registerUploadPath }
      // Taken back before, or still being read: the page shows how it stands.
      if (register.examined) registers.takeBack(viewer, id, register.examined, taken)
      return { kind: 'see-other', to: registerReadPath(id) }
    },
  })
}

async function corrected(room: Room, visit: Visit, { at, answer }: CorrectingForm): Promise<Answer> {
  const { viewer, body: typed } = visit
  const { id } = visit.params
  const register = await room.registers.waiting(viewer, id)
  if (!register) return { kind: 'see-other', to: registerUploadPath }
  const place = placeIn(typed)
  const again = (message: string) =>
    shownAgain(room, visit, register, { ...place, typed }, [{ field: at, message }])
  const { examined } = register
  if (!examined) return again(words.reading)
  const { made, mistakes, gone } = answer(typed, examined)
  if (mistakes.length > 0) return shownAgain(room, visit, register, { ...place, typed }, mistakes)
  if (examined.corrections.length + made.length > mostCorrections) return again(words.tooMany)
  if (made.length === 0) return again(gone > 0 ? words.gone(gone) : words.nothing)
  if (!room.registers.correct(viewer, id, examined, made)) return again(words.reading)
  const to = `${registerReadPath(id)}${place.page > 1 ? `?page=${place.page}` : ''}`
  const now = gone > 0 ? await room.registers.waiting(viewer, id) : undefined
  if (now === undefined) return { kind: 'see-other', to }
  return shownAgain(room, visit, now, place, [{ field: at, message: words.gone(gone) }])
}

function shownAgain(
  { desk }: Room,
  visit: Visit,
  register: RegisterWaiting,
  drawn: Place & { readonly typed?: Typed },
  mistakes: readonly Mistake[],
): Answer {
  const { id } = visit.params
  return { kind: 'page', status: 422, page: registerPage(desk, visit, { ...drawn, id, register, mistakes }) }
}

interface Outcome {
  readonly made: readonly Correction[]
  readonly mistakes: readonly Mistake[]
  readonly gone: number
}

function placeIn(typed: Typed): Place {
  const page = Number(typed.page)
  return { page: Number.isInteger(page) && page > 0 ? page : 1, single: typed.single }
}

const words = {
  reading: '登记簿正在重新试读，刚才的改动还没有采用；请等试读完，再提交一次。',
  tooMany: `改动超过 ${mostCorrections.toLocaleString('zh-CN')} 处，没有采用；请下载问题清单，在 Excel 里改好后重新上传。`,
  nothing: '没有改动：请先选好、写好要改的，或者勾选不导入。',
  gone: (count: number) => `有 ${count} 处在打开页面以后已经改过或有了变化，没有再改；请看下面最新的结果。`,
} as const
