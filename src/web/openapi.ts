import { type ZodType, z } from 'zod'
import { problems } from './problems.ts'
import type { DeclaredRoute, RouteDescription } from './route-list.ts'

type Schema = Record<string, unknown>

export interface OpenApi {
  readonly openapi: '3.1.0'
  readonly info: { readonly title: string; readonly version: string; readonly description: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

export interface Operation {
  readonly summary: string
  readonly operationId: string
  readonly parameters: readonly Parameter[]
  readonly requestBody?: object
  readonly responses: Readonly<Record<string, object>>
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly required: boolean
  readonly schema: Schema
}

/** The interface as it is: made of the schemas that parse the requests, never written beside them. */
export function openApiOf(routes: readonly DeclaredRoute[], info: OpenApi['info']): OpenApi {
  const paths: Record<string, Record<string, Operation>> = {}
  for (const { method, url, described } of routes) {
    if (!described) continue
    const path = url.replace(/:(\w+)/gu, '{$1}')
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(method, path, described) }
  }
  return {
    openapi: '3.1.0',
    info,
    paths,
    components: { schemas: { Problem: jsonSchema(problemSchema, 'output') } },
  }
}

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    reference: z.string().describe('联系工作人员时报出的编号'),
  })
  .describe('出错时的答复（RFC 9457）')

function operationOf(method: string, path: string, described: RouteDescription): Operation {
  const { summary, params, query, body, answer, mediaType = 'application/json' } = described
  const content = {
    [mediaType.split(';')[0] ?? mediaType]: { schema: answer ? jsonSchema(answer, 'output') : {} },
  }
  const failure = {
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  }
  return {
    summary,
    operationId: `${method.toLowerCase()}${path.replace(/\W+(\w?)/gu, (_, letter: string) => letter.toUpperCase())}`,
    parameters: [...parametersOf('path', params), ...parametersOf('query', query)],
    ...(body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: jsonSchema(body, 'input') } },
          },
        }
      : {}),
    responses: {
      200: { description: summary, content },
      ...(params ? { 404: { description: problems.absent.title, ...failure } } : {}),
      default: { description: '其他错误', ...failure },
    },
  }
}

function parametersOf(place: Parameter['in'], schema: ZodType | undefined): readonly Parameter[] {
  if (!schema) return []
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as {
    properties?: Record<string, Schema>
    required?: readonly string[]
  }
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }))
}

function jsonSchema(schema: ZodType, io: 'input' | 'output'): Schema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' })
  return rest
}
