import { h } from 'preact'
import { z } from 'zod'
import type { Guest } from '#office/applications/room/case-room.ts'
import type { Answer } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { type Counter, counterOf, guessingLimit } from '../limits.ts'
import { keepPrivate } from '../private-pages.ts'
import { settingFor } from '../setting.ts'
import type { Applications, PortalSource } from '../source.ts'
import { markOf, typed } from '../typed.ts'
import { EnterPage, type EnterWords } from './enter-page.tsx'
import { forgetShown, keepShown } from './guest-cookie.ts'
import { answerPath, casePath, endPath, questionPath, trackPath } from './paths.ts'

const trackWords: EnterWords = {
  action: trackPath,
  title: '查询申请办理情况',
  lead: '可以查看办到哪一步，下载告知书、答复书，网上补正、撤回和评价。',
  codeHint: '提交申请时给出的 20 位字母和数字，大小写、空格、短横都可以',
  press: '查询',
  without:
    '查询码不能找回。邮寄或者当面申请的，收到的告知书上印有查询码；都没有的，请带身份证明与工作机构联系。',
}

const answerWords: EnterWords = {
  action: answerPath,
  title: '提交第三方意见',
  lead: '收到征求意见书的单位或者个人，可以在这里看到征求意见的内容，提交意见。',
  codeHint: '征求意见书上印的 20 位字母和数字，大小写、空格、短横都可以',
  press: '查看征求意见的内容',
  without: '请按征求意见书上的联系方式与工作机构联系，也可以书面回复。',
}

/** Requests one address may make in a minute, right or wrong. */
const triesPerMinute = 60

/** The ways in to a case for those without an account, and the way out. */
export function enterRoutes<P extends string>(
  app: WebApp<P>,
  source: PortalSource,
  applications: Applications,
): void {
  const limit = counterOf(app, guessingLimit)
  for (const words of [trackWords, answerWords]) entranceRoutes(app, source, applications, words, limit)
  page(app, {
    method: 'POST',
    url: endPath,
    policy: 'public',
    handler: (_visit, reply) => {
      keepPrivate(reply)
      forgetShown(app, reply)
      return { kind: 'see-other', to: trackPath }
    },
  })
}

/** One way in. Wrong tries at either count together. */
function entranceRoutes<P extends string>(
  app: WebApp<P>,
  { site }: PortalSource,
  applications: Applications,
  words: EnterWords,
  limit: Counter,
): void {
  const drawn = async (visit: Visit, over: boolean, tried?: Tried) => {
    const mistakes = tried ? [{ field: 'code', message: tried.message }] : []
    const typed = { number: tried?.number ?? '', code: '' }
    const setting = await settingFor(site, visit)
    return h(EnterPage, { setting, token: visit.token(), words, typed, mistakes, over })
  }
  page(app, {
    method: 'GET',
    url: words.action,
    policy: 'public',
    query: z.object({ over: z.literal('yes').optional().catch(undefined) }),
    handler: async (visit, reply) => {
      keepPrivate(reply)
      return { kind: 'page', page: await drawn(visit, visit.query.over !== undefined) }
    },
  })
  page(app, {
    method: 'POST',
    url: words.action,
    policy: 'public',
    body: z.object({ number: typed, code: typed }),
    perMinute: triesPerMinute,
    handler: async (visit, reply): Promise<Answer> => {
      keepPrivate(reply)
      const shown = { number: numberOf(visit.body.number), code: markOf(visit.body.code).slice(0, 60) }
      const again = async (message: string): Promise<Answer> => {
        return {
          kind: 'page',
          status: 422,
          page: await drawn(visit, false, { number: shown.number, message }),
        }
      }
      if (!(await limit.open(reply))) return again(waitSentence)
      const guest = await applications.cases.guest(applications.authority, shown.number, shown.code)
      if (guest === undefined) {
        await limit.count(reply)
        return again(wrongSentence)
      }
      keepShown(app, reply, applications, shown)
      return { kind: 'see-other', to: homeOf(guest) }
    },
  })
}

type Visit = Parameters<typeof settingFor>[1] & { readonly token: () => string }

interface Tried {
  readonly number: string
  readonly message: string
}

/** As printed, whatever way it was typed. */
function numberOf(typed: string): string {
  return markOf(typed.replace(/\p{Dash}/gu, '-')).slice(0, 40)
}

/** The same whichever of the two was wrong. */
const wrongSentence = '编号或者查询码不对；请对照回执或者告知书重新输入。'
const waitSentence = '输错的次数太多，请过十分钟再试；也可以与工作机构联系。'

/** Each sees its own side of the case, whichever way it came in. */
export function homeOf({ actor }: Guest): string {
  return actor.kind === 'applicant' ? casePath : questionPath
}
