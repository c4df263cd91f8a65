import { z } from 'zod'
import type { MatterId, SectionId } from './act.ts'

const sections: Readonly<Record<SectionId, true>> = {
  applications: true,
  remedies: true,
  documents: true,
  decisions: true,
  charges: true,
  fees: true,
  disclosures: true,
  imports: true,
  authorities: true,
  people: true,
  reports: true,
  calendar: true,
  settings: true,
}

const matterSchema = z.custom<MatterId>((text) => {
  if (typeof text !== 'string') return false
  const [section = '', ...key] = text.split('/')
  return Object.hasOwn(sections, section) && key.join('/') !== ''
})

/** A matter as someone wrote it; undefined where the text is none. */
export function parseMatter(text: string): MatterId | undefined {
  return matterSchema.safeParse(text.trim()).data
}
