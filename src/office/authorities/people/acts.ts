import { z } from 'zod'
import { plainDate } from '../../acts/schemas.ts'
import { authorityIdSchema } from '../authority.ts'
import { freezeCauses, personIdSchema, termIdSchema } from './person.ts'
import { isRole } from './roles.ts'

const roleSchema = z.string().refine(isRole, { error: '没有这个角色' })

/** Account names are typed every morning: plain letters, digits, dot, hyphen; kept in lower case. */
export const accountSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z][a-z0-9.-]{2,31}$/u, { error: '账号应以字母开头，3 至 32 位，只用字母、数字、点和短横' })

export const peopleActSchemas = {
  'person.registered': z.object({
    kind: z.literal('person.registered'),
    person: personIdSchema,
    name: z.string().trim().min(1).max(50),
    account: accountSchema,
    on: plainDate,
  }),
  'person.appointed': z.object({
    kind: z.literal('person.appointed'),
    term: termIdSchema,
    person: personIdSchema,
    role: roleSchema,
    authority: authorityIdSchema,
    from: plainDate,
    /** The first day no longer in office; null where no end is set. */
    until: plainDate.nullable(),
    deputyFor: personIdSchema.nullable(),
  }),
  'person.relieved': z.object({
    kind: z.literal('person.relieved'),
    term: termIdSchema,
    /** The first day no longer in office. */
    on: plainDate,
  }),
  'person.frozen': z.object({
    kind: z.literal('person.frozen'),
    person: personIdSchema,
    on: plainDate,
    because: z.enum(freezeCauses),
  }),
  'person.restored': z.object({
    kind: z.literal('person.restored'),
    person: personIdSchema,
    on: plainDate,
  }),
  /** All open work of one person under one role passes to a successor; each matter is named, so its own history can say so. */
  'work.handed-over': z.object({
    kind: z.literal('work.handed-over'),
    from: personIdSchema,
    to: personIdSchema,
    authority: authorityIdSchema,
    role: roleSchema,
    on: plainDate,
    matters: z.array(z.string().min(1)).min(1),
    because: z.string().trim().min(1).max(200),
  }),
} as const

export const peopleActSchema = z.discriminatedUnion('kind', [
  peopleActSchemas['person.registered'],
  peopleActSchemas['person.appointed'],
  peopleActSchemas['person.relieved'],
  peopleActSchemas['person.frozen'],
  peopleActSchemas['person.restored'],
  peopleActSchemas['work.handed-over'],
])
export type PeopleAct = z.infer<typeof peopleActSchema>
export type PeopleActOf<Kind extends PeopleAct['kind']> = Extract<PeopleAct, { kind: Kind }>
