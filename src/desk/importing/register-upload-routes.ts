import { h } from 'preact'
import { z } from 'zod'
import { type Answer, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { uploadedFiles } from '#web/upload.ts'
import { settingFor } from '../setting.ts'
import type { DeskSource } from '../source.ts'
import { registerReadPath, registerUploadPath } from './paths.ts'
import type { ImportPolicy } from './policies.ts'
import { RegisterUploadPage } from './register-upload-page.tsx'
import { uploadsPerMinute } from './report-upload-routes.ts'
import type { Importing } from './source.ts'

export function registerUploadRoutes<P extends string>(
  app: WebApp<P | ImportPolicy>,
  { registers }: Importing,
  desk: DeskSource,
): void {
  page(app, {
    method: 'GET',
    url: registerUploadPath,
    policy: 'register.import',
    handler: (visit) => shown(h(RegisterUploadPage, { setting: settingFor(desk, visit), mistakes: [] })),
  })
  page(app, {
    method: 'POST',
    url: registerUploadPath,
    policy: 'register.import',
    body: z.object({ files: uploadedFiles }),
    perMinute: uploadsPerMinute,
    handler: async (visit) => {
      const again = (message: string): Answer => {
        const setting = settingFor(desk, visit)
        const mistakes = [{ field: 'file', message }]
        return { kind: 'page', status: 422, page: h(RegisterUploadPage, { setting, mistakes }) }
      }
      const { files } = visit.body
      if (files.length === 0) return again('请选择登记簿文件。')
      const received = await registers.receive(visit.viewer, files)
      return received.ok ? { kind: 'see-other', to: registerReadPath(received.id) } : again(received.message)
    },
  })
}
