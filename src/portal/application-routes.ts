import type { WebApp } from '#web/app.ts'
import { acceptUploads } from '#web/upload.ts'
import { answerRoutes } from './answer/routes.ts'
import { stepPath } from './apply/draft.ts'
import { applyRoutes } from './apply/routes.ts'
import { questionPath, reasonsPath, supplementPath } from './guests/paths.ts'
import type { PortalSource } from './source.ts'
import { mostFileBytes, mostFiles } from './take-files.ts'
import { trackRoutes } from './track/routes.ts'

/** Applying and following up, where the office takes applications here. Everything on these pages is somebody's own. */
export async function applicationRoutes<P extends string>(
  app: WebApp<P>,
  source: PortalSource,
): Promise<void> {
  const { applications } = source
  if (applications === undefined) return
  await acceptUploads(app, {
    folder: applications.uploads,
    fileBytes: mostFileBytes,
    files: mostFiles,
    paths: new Set([stepPath('files'), supplementPath, reasonsPath, questionPath]),
  })
  applyRoutes(app, source, applications)
  trackRoutes(app, source, applications)
  answerRoutes(app, source, applications)
}
