import { h } from 'preact'
import { z } from 'zod'
import { type Answer, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { uploadedFiles } from '#web/upload.ts'
import { settingFor } from '../setting.ts'
import type { DeskSource } from '../source.ts'
import { reportReadPath, reportUploadPath } from './paths.ts'
import type { ImportPolicy } from './policies.ts'
import { ReportUploadPage } from './report-upload-page.tsx'
import type { Importing } from './source.ts'

/** Reading a paper may take seconds; more than this is no clerk. */
export const uploadsPerMinute = 20

export function reportUploadRoutes<P extends string>(
  app: WebApp<P | ImportPolicy>,
  { papers }: Importing,
  desk: DeskSource,
): void {
  page(app, {
    method: 'GET',
    url: reportUploadPath,
    policy: 'register.import',
    handler: (visit) => shown(h(ReportUploadPage, { setting: settingFor(desk, visit), mistakes: [] })),
  })
  page(app, {
    method: 'POST',
    url: reportUploadPath,
    policy: 'register.import',
    body: z.object({ files: uploadedFiles }),
    perMinute: uploadsPerMinute,
    handler: async (visit) => {
      const again = (message: string): Answer => {
        const setting = settingFor(desk, visit)
        const mistakes = [{ field: 'file', message }]
        return { kind: 'page', status: 422, page: h(ReportUploadPage, { setting, mistakes }) }
      }
      const [file, ...others] = visit.body.files
      if (!file) return again('请选择上一年的年度报告文件。')
      if (others.length > 0) return again('一次导入一份年度报告，请只选一个文件。')
      const received = await papers.receive(visit.viewer, file)
      return received.ok ? { kind: 'see-other', to: reportReadPath(received.id) } : again(received.message)
    },
  })
}
