import { h } from 'preact'
import { z } from 'zod'
import { json, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { openApiOf } from '#web/openapi.ts'
import { endpoint, page } from '#web/page.ts'
import { settingFor } from '../setting.ts'
import type { PortalSource } from '../source.ts'
import { DevelopersPage } from './developers-page.tsx'

export function developerRoutes<P extends string>(
  app: WebApp<P>,
  { site }: PortalSource,
  version: string,
): void {
  const api = async () =>
    openApiOf(app.routes, {
      title: `${(await site()).name}数据接口`,
      version,
      description: '已公开的政府信息也以数据形式提供，不需要申请或登录。',
    })
  endpoint(app, {
    method: 'GET',
    url: '/openapi.json',
    policy: 'public',
    summary: '本接口的描述',
    answer: z.looseObject({ openapi: z.literal('3.1.0') }),
    handler: async () => json(await api()),
  })
  page(app, {
    method: 'GET',
    url: '/developers',
    policy: 'public',
    handler: async (visit) =>
      shown(h(DevelopersPage, { setting: await settingFor(site, visit), api: await api() })),
  })
}
