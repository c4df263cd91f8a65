import { type ReadLimits, usualLimits } from '#documents/read/limits.ts'

const mebi = 1024 * 1024

/** A register of 100,000 rows unpacks to some 60 MiB; larger ones come as CSV. */
export const workbookLimits: ReadLimits = {
  ...usualLimits,
  fileBytes: 50 * mebi,
  inflatedBytes: 160 * mebi,
  partBytes: 160 * mebi,
}
