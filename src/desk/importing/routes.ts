import { h, type JSX } from 'preact'
import { shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { mediaTypeOf } from '#web/media-types.ts'
import { page } from '#web/page.ts'
import { acceptUploads } from '#web/upload.ts'
import { settingFor } from '../setting.ts'
import type { DeskSource } from '../source.ts'
import { carriedOver } from './carried-over.ts'
import { correctionRoutes } from './correction-routes.ts'
import { HomePage } from './home-page.tsx'
import { importingPath, registerExportPath, registerUploadPath, reportUploadPath } from './paths.ts'
import type { ImportPolicy } from './policies.ts'
import { registerReadRoutes } from './register-read-routes.ts'
import { reportReadRoutes } from './report-read-routes.ts'
import { rowRoutes } from './row-routes.ts'
import { runRoutes } from './run-routes.ts'
import type { Importing } from './source.ts'
import { registerUploadRoutes, reportUploadRoutes } from './upload-routes.ts'

const mebi = 1024 * 1024

/** Taking over what an office has from before: published reports, and its own register. */
export async function importingRoutes<P extends string>(
  app: WebApp<P | ImportPolicy>,
  importing: Importing,
  desk: DeskSource,
): Promise<void> {
  await acceptUploads(app, {
    folder: importing.uploads,
    fileBytes: 50 * mebi,
    files: 12,
    paths: new Set([reportUploadPath, registerUploadPath]),
  })
  page(app, {
    method: 'GET',
    url: importingPath,
    policy: 'register.read',
    handler: async (visit) => shown(await homePage(app, importing, desk, visit, null)),
  })
  page(app, {
    method: 'GET',
    url: registerExportPath,
    policy: 'register.export',
    handler: async (visit) => {
      const written = await importing.exported(visit.viewer)
      if (!written.ok) {
        return {
          kind: 'page',
          status: 422,
          page: await homePage(app, importing, desk, visit, written.message),
        }
      }
      const name = `登记簿 ${importing.today()}.xlsx`
      const { stream, size } = written
      return { kind: 'stream', file: { stream, size, mediaType: mediaTypeOf.xlsx, name } }
    },
  })
  reportUploadRoutes(app, importing, desk)
  reportReadRoutes(app, importing, desk)
  registerUploadRoutes(app, importing, desk)
  registerReadRoutes(app, importing, desk)
  correctionRoutes(app, importing, desk)
  rowRoutes(app, importing, desk)
  runRoutes(app, importing, desk)
}

type Visited = Parameters<typeof settingFor>[1]

async function homePage<P extends string>(
  app: WebApp<P | ImportPolicy>,
  { papers, registers }: Importing,
  desk: DeskSource,
  visit: Visited,
  refusal: string | null,
): Promise<JSX.Element> {
  const { viewer } = visit
  const authority = viewer.authority.id
  const may = async (policy: ImportPolicy) => (await app.config.policies[policy](viewer, {})) === 'allowed'
  const reports = await papers.taken(authority)
  return h(HomePage, {
    setting: settingFor(desk, visit),
    mayImport: await may('register.import'),
    mayExport: await may('register.export'),
    refusal,
    reports,
    unchecked: await papers.unchecked(authority),
    carried: await carriedOver(desk, viewer.authority, reports),
    runs: await registers.list(authority),
  })
}
