import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { YearlyReport } from '#office/annual-report/yearly-report.ts'
import type { WebApp } from '#web/app.ts'
import { exampleReport } from '../../tests/browser/example-report.ts'
import { clerkSession, exampleSite } from '../../tests/browser/example-site.ts'
import { pages } from '../../tests/browser/pages.ts'
import type { DeskPolicy } from './policies.ts'

const hostile = `"'><script>alert(1)</script><img src=x onerror=alert(1)>{{7*7}}</style>`

let app: WebApp<DeskPolicy>

beforeAll(async () => {
  app = await exampleSite({}, spoiltWords(await exampleReport()))
})

afterAll(() => app.fastify.close())

/** The example with every free text replaced, as a register full of pasted mischief would give it. */
function spoiltWords(report: YearlyReport): YearlyReport {
  const evidence = new Map(
    [...report.evidence].map(([cell, items]) => [
      cell,
      items.map((item) => ({ ...item, id: hostile, who: hostile, about: hostile, outcome: hostile })),
    ]),
  )
  const words = {
    role: 'body',
    runs: [
      { kind: 'words', text: hostile },
      { kind: 'blank', at: 'problems.found', hint: hostile },
    ],
  } as const
  const sections = report.sections.map(({ id }) => ({
    id,
    paragraphs: [words, { ...words, role: 'aspect' as const }],
  }))
  return { ...report, authority: hostile, title: hostile, evidence, sections, preamble: [words] }
}

describe('mischief in the register', () => {
  test.each(pages)('stays text on %s', async (url) => {
    const { body, statusCode } = await app.fastify.inject({
      url,
      headers: { cookie: `gongkai-session=${clerkSession}` },
    })
    expect(statusCode).toBe(200)
    expect(body).not.toMatch(/<script|<img|onerror=alert\(1\)>(?!\{)/u)
    expect(body.match(/<\/style>/u)).toBeNull()
  })

  test('stays text in the name of a file to keep', async () => {
    const answer = await app.fastify.inject({
      url: '/desk/annual-report/2025/files/json',
      headers: { cookie: `gongkai-session=${clerkSession}` },
    })
    expect(answer.headers['content-disposition']).toMatch(
      /^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.%!~*'()-]+$/u,
    )
  })
})
