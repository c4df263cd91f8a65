import { h } from 'preact'
import { z } from 'zod'
import { type Answer, problem, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { pageQuery, pagesOf, sliceOf } from '#web/paging.ts'
import type { Viewer } from '#web/viewer.ts'
import { settingFor } from '../setting.ts'
import type { DeskSource } from '../source.ts'
import type { ChangeLines } from './changes-table.tsx'
import { runPath } from './paths.ts'
import type { ImportPolicy } from './policies.ts'
import { askAgain } from './register-read-routes.ts'
import { RunPage } from './run-page.tsx'
import type { Importing, UndoneImport } from './source.ts'

const params = z.object({ id: z.string().max(64) })

/** One import: how far it has come, and taking all of it back. */
export function runRoutes<P extends string>(
  app: WebApp<P | ImportPolicy>,
  { registers }: Importing,
  desk: DeskSource,
): void {
  page(app, {
    method: 'GET',
    url: runPath(':id'),
    policy: 'register.read',
    params,
    query: pageQuery,
    handler: async (visit, reply) => {
      const run = await registers.find(visit.viewer.authority.id, visit.params.id)
      if (!run) return problem('absent')
      if (run.atWork) reply.header('Refresh', askAgain)
      const mayUndo = (await app.config.policies['register.undo-import'](visit.viewer, {})) === 'allowed'
      const changes = await changesAt(registers, visit.viewer, run.id, visit.query.page)
      return shown(h(RunPage, { setting: settingFor(desk, visit), run, mayUndo, changes, mistakes: [] }))
    },
  })
  page(app, {
    method: 'POST',
    url: `${runPath(':id')}/undo`,
    policy: 'register.undo-import',
    params,
    handler: async (visit) => {
      const { id } = visit.params
      const undone = await registers.undo(visit.viewer, id)
      if (undone.ok) return { kind: 'see-other', to: runPath(id) }
      const run = await registers.find(visit.viewer.authority.id, id)
      if (!run) return problem('absent')
      const mistakes = [{ field: 'undo', message: sentenceOf(undone) }]
      const changes = await changesAt(registers, visit.viewer, run.id, 1)
      const again: Answer = {
        kind: 'page',
        status: 422,
        page: h(RunPage, { setting: settingFor(desk, visit), run, mayUndo: true, changes, mistakes }),
      }
      return again
    },
  })
}

const changesPerPage = 50

/** A page of what was put right before an import; past the last it is the last. */
async function changesAt(
  { corrections }: Importing['registers'],
  { authority }: Viewer,
  id: string,
  page: number,
): Promise<ChangeLines> {
  const all = await corrections(authority.id, id)
  const pages = pagesOf(all.length, changesPerPage)
  const at = Math.min(page, pages)
  const { from, count } = sliceOf(at, changesPerPage)
  const href = (n: number) => `${runPath(id)}?page=${n}`
  return { lines: all.slice(from, from + count), paging: { page: at, pages, total: all.length, href } }
}

function sentenceOf(undone: Extract<UndoneImport, { ok: false }>): string {
  switch (undone.refusal) {
    case 'worked-on':
      return `导入后其中 ${undone.matters} 件又办理过，撤销会丢掉这些办理记录，所以没有撤销；请逐件更正。`
    case 'undone-before':
      return '这次导入已经撤销过，不用再撤销。'
    case 'no-such-import':
      return '没有这次导入，请核对编号。'
    case 'another-at-work':
      return '本机关正在导入或撤销另一份登记簿，请等它完成后再撤销。'
  }
}
