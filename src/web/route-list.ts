import type { ZodType } from 'zod'

/** A route as the permission matrix, the interface description and the 405 page see it. */
export interface DeclaredRoute {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly policy: string
  /** Only routes for machines are described in /openapi.json. */
  readonly described?: RouteDescription
}

export interface RouteDescription {
  readonly summary: string
  readonly params?: ZodType
  readonly query?: ZodType
  readonly body?: ZodType
  /** Absent where the answer is plain text or a file. */
  readonly answer?: ZodType
  readonly mediaType?: string
}

/** Methods that some route accepts at this path; empty where no route has it. */
export function methodsAt(routes: readonly DeclaredRoute[], path: string): readonly string[] {
  const steps = stepsOf(path)
  const here = routes.filter(({ url }) => {
    const pattern = stepsOf(url)
    return (
      pattern.length === steps.length &&
      pattern.every((step, i) => (step.startsWith(':') ? steps[i] !== '' : step === steps[i]))
    )
  })
  return [...new Set(here.map((route) => route.method))]
}

function stepsOf(path: string): readonly string[] {
  return path.replace(/\/$/u, '').split('/')
}
