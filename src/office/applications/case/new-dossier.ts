import type { Delivery } from '#law/clocks/receipt.ts'
import type { ApplicantKind } from '#office/annual-report/register/words.ts'
import type { Dossier } from './dossier.ts'
import type { Contact, FormWanted } from './intake.ts'

interface Beginning {
  readonly id: string
  readonly kind: ApplicantKind
  readonly applicant?: string
  readonly contact?: Contact
  readonly contents?: readonly string[]
  readonly delivery?: Delivery
  readonly wanted?: FormWanted
}

/** A case of which nothing is known but how it came. */
export function newDossier({ id, kind, ...known }: Beginning): Dossier {
  return {
    number: id,
    applicantKind: kind,
    applicant: known.applicant ?? '',
    contact: known.contact ?? null,
    contents: known.contents ?? [],
    wanted: known.wanted ?? null,
    delivery: known.delivery ?? null,
    handler: null,
    calledFor: false,
    clockActs: [],
    correction: null,
    consultations: [],
    departments: [],
    searches: [],
    fee: null,
    excess: null,
    proposedExtension: null,
    extension: null,
    editions: 0,
    closing: null,
    redo: null,
    proposals: 0,
    fallen: null,
    rating: null,
    restatements: [],
  }
}
