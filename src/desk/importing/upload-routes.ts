import { type ComponentChildren, h } from 'preact'
import { z } from 'zod'
import { shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { type UploadedFile, uploadedFiles } from '#web/upload.ts'
import type { Viewer } from '#web/viewer.ts'
import { settingFor } from '../setting.ts'
import type { DeskSource } from '../source.ts'
import { KnownSheets } from './known-sheets.tsx'
import { registerReadPath, registerUploadPath, reportReadPath, reportUploadPath } from './paths.ts'
import type { ImportPolicy } from './policies.ts'
import type { Importing, Received } from './source.ts'
import { UploadPage, type UploadWords } from './upload-page.tsx'

/** Reading a paper may take seconds; more than this is no clerk. */
const uploadsPerMinute = 20

interface Upload {
  readonly url: string
  readonly words: UploadWords
  readonly below?: ComponentChildren
  receive(owner: Viewer, files: readonly UploadedFile[]): Promise<Received>
  readPath(id: string): string
}

const reportWords: UploadWords = {
  title: '导入年度报告',
  crumb: '年度报告',
  lead: '先读出来给您核对，确认之前不会保存。',
  label: '已公布的年度报告',
  hint: 'docx、pdf（带文字）、xlsx、html 或 txt，不超过 40 MB。',
  accept: '.docx,.pdf,.xlsx,.html,.htm,.txt,.md',
  button: '上传并读取',
}

const registerWords: UploadWords = {
  title: '导入登记簿',
  crumb: '登记簿',
  lead: '先试读，逐行说明问题；没有问题才能确认。导入后也可以整批撤销。',
  label: '登记簿',
  hint: '一个 .xlsx 工作簿；或者各表的 CSV，可以一次选多个，UTF-8、GBK 都可以。每个文件不超过 50 MB。',
  accept: '.xlsx,.csv',
  multiple: true,
  button: '上传并试读',
}

export function reportUploadRoutes<P extends string>(
  app: WebApp<P | ImportPolicy>,
  { papers }: Importing,
  desk: DeskSource,
): void {
  uploadRoutes(app, desk, {
    url: reportUploadPath,
    words: reportWords,
    readPath: reportReadPath,
    receive: async (owner, [file, ...others]) => {
      if (!file) return { ok: false, message: '请选择上一年的年度报告文件。' }
      if (others.length > 0) return { ok: false, message: '一次导入一份年度报告，请只选一个文件。' }
      return papers.receive(owner, file)
    },
  })
}

export function registerUploadRoutes<P extends string>(
  app: WebApp<P | ImportPolicy>,
  { registers }: Importing,
  desk: DeskSource,
): void {
  uploadRoutes(app, desk, {
    url: registerUploadPath,
    words: registerWords,
    below: h(KnownSheets, {}),
    readPath: registerReadPath,
    receive: async (owner, files) =>
      files.length === 0 ? { ok: false, message: '请选择登记簿文件。' } : registers.receive(owner, files),
  })
}

function uploadRoutes<P extends string>(
  app: WebApp<P | ImportPolicy>,
  desk: DeskSource,
  { url, words, below, receive, readPath }: Upload,
): void {
  const drawn = (visit: Parameters<typeof settingFor>[1], messages: readonly string[]) => {
    const setting = settingFor(desk, visit)
    const mistakes = messages.map((message) => ({ field: 'file', message }))
    return h(UploadPage, { setting, mistakes, action: url, words }, below)
  }
  page(app, {
    method: 'GET',
    url,
    policy: 'register.import',
    handler: (visit) => shown(drawn(visit, [])),
  })
  page(app, {
    method: 'POST',
    url,
    policy: 'register.import',
    body: z.object({ files: uploadedFiles }),
    perMinute: uploadsPerMinute,
    handler: async (visit) => {
      const received = await receive(visit.viewer, visit.body.files)
      return received.ok
        ? { kind: 'see-other', to: readPath(received.id) }
        : { kind: 'page', status: 422, page: drawn(visit, [received.message]) }
    },
  })
}
