import { z } from 'zod'
import type { Mistake } from '#ui/error-summary.tsx'
import { type Answer, problem, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { pageQuery } from '#web/paging.ts'
import type { DeskSource } from '../source.ts'
import { registerReadPath, registerUploadPath, runPath } from './paths.ts'
import type { ImportPolicy } from './policies.ts'
import { registerPage } from './register-page.ts'
import type { Begun, Importing } from './source.ts'

const params = z.object({ id: z.string().max(64) })

/** Seconds after which a page that waits for work asks again. */
export const askAgain = '3'

/** What the register would come to, and the yes or no to it. */
export function registerReadRoutes<P extends string>(
  app: WebApp<P | ImportPolicy>,
  { registers }: Importing,
  desk: DeskSource,
): void {
  const url = registerReadPath(':id')
  page(app, {
    method: 'GET',
    url,
    policy: 'register.import',
    params,
    query: pageQuery.extend({ single: z.string().max(64).optional().catch(undefined) }),
    handler: async (visit, reply) => {
      const { id } = visit.params
      const register = await registers.waiting(visit.viewer, id)
      if (!register) return { kind: 'see-other', to: registerUploadPath }
      if (!register.examined) reply.header('Refresh', askAgain)
      return shown(
        registerPage(desk, visit, { id, register, page: visit.query.page, single: visit.query.single }),
      )
    },
  })
  page(app, {
    method: 'POST',
    url,
    policy: 'register.import',
    params,
    body: z.object({ action: z.enum(['take', 'drop']) }),
    handler: async (visit) => {
      const { viewer } = visit
      const { id } = visit.params
      if (visit.body.action === 'drop') {
        await registers.drop(viewer, id)
        return { kind: 'see-other', to: registerUploadPath }
      }
      const begun = await registers.begin(viewer, id)
      if (begun.ok) return { kind: 'see-other', to: runPath(begun.id) }
      const register = await registers.waiting(viewer, id)
      if (!register) return problem('absent')
      const mistakes: readonly Mistake[] = [{ field: 'problems', message: refusals[begun.refusal] }]
      const again: Answer = {
        kind: 'page',
        status: 422,
        page: registerPage(desk, visit, { id, register, page: 1, single: undefined, mistakes }),
      }
      return again
    },
  })
}

const refusals: Readonly<Record<Extract<Begun, { ok: false }>['refusal'], string>> = {
  gone: '这份登记簿等待确认的时间已过，请重新上传。',
  unsound: '登记簿里还有问题，请按下面所列改好后再确认。',
  'another-at-work': '本机关正在导入或撤销另一份登记簿，请等它完成后再确认。',
  'changed-meanwhile': '试读以后登记簿里有了新的记录或改动，已重新试读，请看过结果再确认。',
}
