import { z } from 'zod'

/**
 * A backup is a zstd stream of lines of JSON, so that any program can read it in fifty years. First a head, then for each
 * table its name and columns and its rows as lists of texts, then the files of the data folder, and at the end what was
 * written: a file cut short has no end.
 */
export const headSchema = z.object({
  format: z.literal('gongkai/backup/1'),
  /** ISO 8601. */
  at: z.string(),
  /** The migrations the tables had. */
  migrations: z.array(z.string()),
  /** A signed checkpoint of each register, as of this backup or a moment before. */
  checkpoints: z.array(z.string()),
})
export type BackupHead = z.infer<typeof headSchema>

export const endSchema = z.object({
  end: z.object({
    /** Table name → rows and SHA-256 over their texts. */
    tables: z.record(z.string(), z.object({ rows: z.number(), digest: z.string() })),
    files: z.number(),
    /** Of everything before this line. */
    digest: z.string(),
  }),
})
export type BackupEnd = z.infer<typeof endSchema>['end']

export const lineSchema = z.union([
  z.array(z.string().nullable()),
  z.object({ table: z.string(), columns: z.array(z.string()) }),
  /** A file of the data folder, base64. */
  z.object({ file: z.string(), mode: z.number(), content: z.string() }),
  endSchema,
])
/** A line that carries something, not the end. */
export type DataLine = Exclude<z.infer<typeof lineSchema>, { end: BackupEnd }>
