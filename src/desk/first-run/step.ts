import type { z } from 'zod'
import type { Choice } from '#ui/choice-field.tsx'
import type { TextKind } from '#ui/text-field.tsx'

/** One question of a step. */
export interface FieldDeclaration {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly optional?: true
  readonly kind?: TextKind
  readonly width?: 'short' | 'middle' | 'full'
  /** One of these instead of words. */
  readonly choices?: readonly Choice[]
}

/** One page of the wizard: what it asks, and how the answers are read. `fields` of the schema are those of the groups. */
export interface StepDeclaration {
  readonly id: string
  /** In the row of steps; few letters. */
  readonly label: string
  readonly title: string
  readonly lead: string
  readonly schema: z.ZodType
  readonly groups: readonly {
    readonly legend: string
    readonly hint?: string
    /** Name and account of one person. */
    readonly isPerson?: true
    readonly fields: readonly FieldDeclaration[]
  }[]
}
