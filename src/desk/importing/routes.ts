import { h } from 'preact'
import { shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { acceptUploads } from '#web/upload.ts'
import { settingFor } from '../setting.ts'
import type { DeskSource } from '../source.ts'
import { carriedOver } from './carried-over.ts'
import { HomePage } from './home-page.tsx'
import { importingPath, registerUploadPath, reportUploadPath } from './paths.ts'
import type { ImportPolicy } from './policies.ts'
import { registerReadRoutes } from './register-read-routes.ts'
import { reportReadRoutes } from './report-read-routes.ts'
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
    handler: async (visit) => {
      const authority = visit.viewer.authority.id
      const reports = await importing.papers.taken(authority)
      const mayImport = (await app.config.policies['register.import'](visit.viewer, {})) === 'allowed'
      return shown(
        h(HomePage, {
          setting: settingFor(desk, visit),
          mayImport,
          reports,
          unchecked: await importing.papers.unchecked(authority),
          carried: await carriedOver(desk, visit.viewer.authority, reports),
          runs: await importing.registers.list(authority),
        }),
      )
    },
  })
  reportUploadRoutes(app, importing, desk)
  reportReadRoutes(app, importing, desk)
  registerUploadRoutes(app, importing, desk)
  registerReadRoutes(app, importing, desk)
  runRoutes(app, importing, desk)
}
