import { h, type JSX } from 'preact'
import { singly } from '#office/annual-report/register/problem-groups.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import { pagesOf, sliceOf } from '#web/paging.ts'
import { settingFor } from '../setting.ts'
import type { DeskSource } from '../source.ts'
import type { Typed } from './answer-lines.ts'
import { registerReadPath } from './paths.ts'
import type { ProblemLines } from './problems-form.tsx'
import { RegisterReadPage } from './register-read-page.tsx'
import type { Examined, RegisterWaiting } from './source.ts'

/** Problems on one page: a form must not grow past what one request may hold. */
const perPage = 50

export interface Place {
  readonly page: number
  /** The group whose rows are answered one by one. */
  readonly single: string | undefined
}

interface Drawn extends Place {
  readonly id: string
  readonly register: RegisterWaiting
  readonly mistakes?: readonly Mistake[]
  readonly typed?: Typed
}

type Visited = Parameters<typeof settingFor>[1]

/** The page of the dry run at some place of its problems. */
export function registerPage(desk: DeskSource, visit: Visited, drawn: Drawn): JSX.Element {
  const { id, register, mistakes = [], typed = {} } = drawn
  const lines = linesAt(id, register.examined, drawn)
  return h(RegisterReadPage, { setting: settingFor(desk, visit), id, register, mistakes, typed, lines })
}

/** A page past the last is the last: problems get fewer while one works on them. */
function linesAt(id: string, examined: Examined | undefined, { page, single }: Place): ProblemLines {
  const groups = examined?.groups ?? []
  const group = groups.find((candidate) => candidate.id === single)
  const all = group && examined ? singly(examined.problems, group) : groups
  const pages = pagesOf(all.length, perPage)
  const at = Math.min(page, pages)
  const { from, count } = sliceOf(at, perPage)
  const href = (n: number) => `${registerReadPath(id)}?${group ? `single=${group.id}&` : ''}page=${n}`
  const paging = { page: at, pages, total: all.length, href }
  return { lines: all.slice(from, from + count), paging, single: group?.id }
}
