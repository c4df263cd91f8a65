import { h } from 'preact'
import { z } from 'zod'
import { type BlankId, blankIds } from '#office/annual-report/drafting/blanks.ts'
import type { Fills } from '#office/annual-report/drafting/fill.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import type { Answer } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import type { DeskPolicy } from '../policies.ts'
import { settingFor } from '../setting.ts'
import type { DeskSource } from '../source.ts'
import { submitPath, wordsPath } from './paths.ts'
import { refusedAnswer } from './refused.ts'
import { stepPage, yearParam } from './step-page.ts'
import { versionSent, wordsSent } from './version-field.tsx'
import { WordsPage } from './words-page.tsx'

const typed = Object.fromEntries(blankIds.map((at) => [at, wordsSent])) as Record<BlankId, typeof wordsSent>

/** The words that people write, saved as often as they like. */
export function wordsRoutes<P extends string>(app: WebApp<P | DeskPolicy>, source: DeskSource): void {
  const url = wordsPath(':year')
  const shownAt = stepPage(source, 'save-words')

  page(app, {
    method: 'GET',
    url,
    policy: 'annual-report.follow',
    params: yearParam,
    query: z.object({ saved: z.string().optional() }),
    handler: (visit) =>
      shownAt(visit, ({ atDesk, standing }) =>
        h(WordsPage, {
          ...{ setting: settingFor(source, visit), atDesk, standing, mistakes: [] },
          fills: standing.life.fills,
          saved: visit.query.saved !== undefined,
        }),
      ),
  })
  page(app, {
    method: 'POST',
    url,
    policy: 'annual-report.follow',
    params: yearParam,
    body: z.object({ version: versionSent, next: z.enum(['stay', 'submit']).default('stay'), ...typed }),
    handler: async (visit): Promise<Answer> => {
      const { version, next, ...fills } = visit.body
      const { year } = visit.params
      const command = { step: 'save-words', payload: { fills: fills as Fills }, version } as const
      const taken = await source.annualReports.take(visit.viewer, year, command)
      if (taken.ok) {
        return { kind: 'see-other', to: next === 'submit' ? submitPath(year) : `${wordsPath(year)}?saved=1` }
      }
      const again = (mistakes: readonly Mistake[]) =>
        shownAt(
          visit,
          ({ atDesk, standing }) =>
            h(WordsPage, {
              ...{ setting: settingFor(source, visit), atDesk, standing, mistakes },
              ...{ fills, saved: false },
            }),
          422,
        )
      return refusedAnswer(taken.refusal, 'main', again)
    },
  })
}
