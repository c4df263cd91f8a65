import { envelopeDocx } from '#documents/write/letter/envelope-docx.ts'
import { sheetDocx } from '#documents/write/letter/sheet-docx.ts'
import { serviceChannels } from '#office/acts/kinds/application-service.ts'
import type { Case } from '#office/applications/case/case.ts'
import { approvalSheet } from '#office/applications/letters/sheets/approval.ts'
import { caseCatalogue } from '#office/applications/letters/sheets/case-catalogue.ts'
import { envelope } from '#office/applications/letters/sheets/envelope.ts'
import { proofOfService } from '#office/applications/letters/sheets/proof-of-service.ts'
import { searchRecord } from '#office/applications/letters/sheets/search-record.ts'
import type { Sheet } from '#office/applications/letters/sheets/sheet.ts'
import type { CaseRecord } from '#office/applications/room/case-room.ts'
import type { CaseSheet, FrozenLetter, LetterRoom } from '#office/applications/room/letter-room.ts'
import { lastKnownOn } from '#office/authorities/as-of.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import type { People, PersonId } from '#office/authorities/people/person.ts'
import { type LetterBases, letterBase } from './letter-base.ts'

/** Sheets that go with a letter, and those that lie in the file of a case: made when asked for, as Word files. */
export function sheets(bases: LetterBases): Pick<LetterRoom, 'sheet' | 'caseSheet'> {
  const officeNow = async (authority: AuthorityId) => {
    const { tree, people } = await bases.way.staff.now()
    const name = lastKnownOn(tree, authority, bases.way.today())?.name ?? ''
    return { name, people, address: bases.head.contactOf(authority) }
  }
  return {
    sheet: async (authority, { file }, letter, kind) => {
      const { name, address } = await officeNow(authority)
      const recipient = recipientOf(file, letter)
      if (kind === 'envelope') {
        const from = [address?.address, address?.postcode].filter((part) => part !== undefined).join(' ')
        return envelopeDocx(envelope({ recipient, sender: { name, address: from }, letter }))
      }
      const { number, contents } = file.dossier
      // A party that was asked is not told in which words somebody else asked.
      const about = letter.to === 'applicant' ? contents.join('；') : ''
      const application = { number, about }
      const service = { sender: name, application, letter, recipient, channel: channelOf(file) }
      return sheetDocx(proofOfService(service))
    },
    caseSheet: async (authority, record, kind) => {
      const { name, people } = await officeNow(authority)
      return sheetDocx(await caseSheets[kind](bases, authority, record, { sender: name, people }))
    },
  }
}

interface Drawn {
  readonly sender: string
  readonly people: People
}

const caseSheets: Readonly<
  Record<
    CaseSheet,
    (bases: LetterBases, authority: AuthorityId, record: CaseRecord, drawn: Drawn) => Promise<Sheet>
  >
> = {
  approval: async ({ rules }, authority, { file }, { sender, people }) => {
    const [calendar, settings] = await Promise.all([rules.calendarOf(authority), rules.settingsOf(authority)])
    return approvalSheet({ file, sender, calendar, settings, nameOf: nameIn(people) })
  },
  'search-record': async (_bases, _authority, { file: { dossier } }, { sender, people }) =>
    searchRecord({ dossier, sender, nameOf: nameIn(people) }),
  catalogue: async (bases, authority, record) => {
    const base = await letterBase(bases, authority, record, bases.way.today(), undefined)
    return caseCatalogue(record.acts, base)
  },
}

function nameIn({ persons }: People) {
  return (person: PersonId) => persons.get(person)?.name ?? person
}

function recipientOf({ dossier }: Case, { to }: FrozenLetter) {
  if (typeof to !== 'string') {
    const asked = dossier.consultations.find(({ who, party }) => who === to.who && party === to.party)
    return { name: asked?.name ?? '', address: '' }
  }
  return { name: dossier.applicant, address: dossier.contact?.address ?? '' }
}

function channelOf(file: Case): string {
  if ((file.stage !== 'closed' && file.stage !== 'archived') || file.reply === null) return ''
  const { channel } = file.reply
  return Object.entries(serviceChannels).find(([id]) => id === channel)?.[1] ?? channel
}
