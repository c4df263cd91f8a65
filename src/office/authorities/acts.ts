import { z } from 'zod'
import { plainDate } from '../acts/schemas.ts'
import { authorityIdSchema, identitySchema, placeSchema } from './authority.ts'
import { isAuthorityKind } from './kinds.ts'

const authorityKindSchema = z.string().refine(isAuthorityKind, { error: '没有这种机关类型' })

/** Each act on the tree: the day it takes effect (not the day it was written down) and what then holds. */
export const authorityActSchemas = {
  'authority.established': z.object({
    kind: z.literal('authority.established'),
    id: authorityIdSchema,
    on: plainDate,
    authorityKind: authorityKindSchema,
    identity: identitySchema,
    place: placeSchema,
  }),
  'authority.renamed': z.object({
    kind: z.literal('authority.renamed'),
    id: authorityIdSchema,
    on: plainDate,
    identity: identitySchema,
  }),
  'authority.moved': z.object({
    kind: z.literal('authority.moved'),
    id: authorityIdSchema,
    on: plainDate,
    place: placeSchema,
  }),
  'authority.dissolved': z.object({
    kind: z.literal('authority.dissolved'),
    id: authorityIdSchema,
    on: plainDate,
    successor: authorityIdSchema.nullable(),
  }),
} as const

export const authorityActSchema = z.discriminatedUnion('kind', [
  authorityActSchemas['authority.established'],
  authorityActSchemas['authority.renamed'],
  authorityActSchemas['authority.moved'],
  authorityActSchemas['authority.dissolved'],
])
export type AuthorityAct = z.infer<typeof authorityActSchema>
export type AuthorityActOf<Kind extends AuthorityAct['kind']> = Extract<AuthorityAct, { kind: Kind }>
