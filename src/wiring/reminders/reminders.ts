import type { Kysely } from 'kysely'
import { worksProvisionally } from '#law/calendar/calendar.ts'
import type { CaseRoom } from '#office/applications/room/case-room.ts'
import { classify } from '#office/applications/work-list/classify.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import type { Person } from '#office/authorities/people/person.ts'
import { asking } from '#office/authorities/permissions/seats.ts'
import type { Remedy } from '#office/remedies/matter/remedy.ts'
import { isTheirs, remedyUrgency } from '#office/remedies/work-list/classify.ts'
import { type Counts, countUrgencies, digest } from '#office/reminders/digest.ts'
import { dueNotice } from '#office/reminders/due-notice.ts'
import type { Message, Recipient } from '#office/reminders/message.ts'
import type { Database } from '#store/database/tables.ts'
import { deliverNext } from '#store/outbox/deliver.ts'
import { forgetOld, putOut } from '#store/outbox/put.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'
import { type DemandsOf, demandsOwed, demandsTold, none } from './demands-told.ts'
import { carriersOf } from './reminder-carriers.ts'
import type { ReminderSettings } from './reminder-settings.ts'

interface Reminded {
  readonly db: Kysely<Database>
  readonly way: Pick<Doorway, 'staff' | 'today' | 'now'>
  readonly cases: Pick<CaseRoom, 'open' | 'situation'>
  /** Every reconsideration and lawsuit not closed. */
  readonly openRemedies: (authority: AuthorityId) => Promise<readonly Remedy[]>
  readonly demands: DemandsOf
  /** Whose group chats are told: the office of this house. */
  readonly authority: AuthorityId
  readonly origin: string
}

const keptDays = 60

/** Draws what is to be told on a day and takes out what waits. Both may run at any time and any number of times. */
export function remindersOf(house: Reminded, settings: ReminderSettings) {
  const { carry, close } = carriersOf(settings)
  return {
    draw: async (): Promise<void> => {
      const { db, way } = house
      await forgetOld(db, way.now() - keptDays * 86_400_000)
      if (!(await isTimeFor(settings.from, house))) return
      for (const [authority, people] of await peopleByOffice(house, settings)) {
        await putOut(db, authority, await messagesOf(house, settings, authority, people), way.now())
      }
    },
    deliver: async (): Promise<void> => {
      // Whoever does not answer is tried again when it is due, and holds nobody up meanwhile.
      while ((await deliverNext(house.db, carry, house.way.now)) === 'sent');
    },
    close,
  }
}

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
})

async function isTimeFor(from: string, { way, cases, authority }: Reminded): Promise<boolean> {
  const { calendar, day } = await cases.situation(authority)
  return worksProvisionally(calendar, day) && clock.format(way.now()) >= from
}

/** Whoever has an address, by the office they work in; the house's own office always, for its chats. */
async function peopleByOffice({ way, authority }: Reminded, { mail }: ReminderSettings) {
  const { people, homeOf } = await way.staff.now()
  const reached = [...people.persons.values()].filter(({ account }) => Object.hasOwn(mail?.to ?? {}, account))
  const byOffice = Map.groupBy(reached, ({ id }) => homeOf(id, way.today()))
  if (!byOffice.has(authority)) byOffice.set(authority, [])
  return byOffice
}

async function messagesOf(
  { way, cases, openRemedies, demands, authority: own, origin }: Reminded,
  { webhooks }: ReminderSettings,
  authority: AuthorityId,
  reached: readonly Person[],
): Promise<readonly Message[]> {
  const [staff, situation, open, remedies] = await Promise.all([
    way.staff.now(),
    cases.situation(authority),
    cases.open(authority),
    openRemedies(authority),
  ])
  const { day } = situation
  const list = `${origin}/desk/applications`
  const asked = { staff, demands, authority, day, origin }
  const listsOf = (applications: Counts, theirs: readonly Remedy[]) => ({
    applications: { counts: applications, at: list },
    remedies: {
      counts: countUrgencies(theirs.map((file) => remedyUrgency(file, situation))),
      at: `${origin}/desk/remedies`,
    },
  })
  const ofPerson = async ({ id, account }: Person): Promise<readonly (Message | null)[]> => {
    const to: Recipient = { kind: 'mail', account }
    const actor = { kind: 'staff', asking: asking(staff.people, staff.tree, id, authority, day) } as const
    const mine = open
      .map((file) => ({ file, listed: classify(file, situation, actor) }))
      .filter(({ listed }) => listed.mine)
    const counts = countUrgencies(mine.map(({ listed }) => listed.urgency))
    const theirs = remedies.filter((file) => isTheirs(file, actor.asking))
    return [
      digest(to, day, { ...listsOf(counts, theirs), ...(await demandsTold(asked, id)) }),
      ...mine.map(({ file: { dossier }, listed }) =>
        dueNotice(to, listed, {
          number: dossier.number,
          href: `${list}/${encodeURIComponent(dossier.number)}`,
        }),
      ),
    ]
  }
  const ofChats = async (): Promise<readonly (Message | null)[]> => {
    const all = countUrgencies(open.map((file) => classify(file, situation, { kind: 'applicant' }).urgency))
    const work = {
      ...listsOf(all, remedies),
      demanded: await demandsOwed(asked),
      explained: none(origin),
    }
    return webhooks.map(({ name }) => digest({ kind: 'webhook', name }, day, work))
  }
  const people = await Promise.all(reached.map(ofPerson))
  const chats = authority === own ? await ofChats() : []
  return [...people.flat(), ...chats].filter((message) => message !== null)
}
