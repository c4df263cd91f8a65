import type { PlainDate } from '#law/calendar/plain-date.ts'
import { actWords } from '#office/audit/act-words.ts'
import { signInEvents } from '#office/audit/sign-in-events.ts'
import type { AuditEntry, AuditPart } from '#office/audit/trail.ts'
import { authorityIdSchema } from '#office/authorities/authority.ts'
import type { Staff } from '#office/authorities/people/administration.ts'
import type { Person } from '#office/authorities/people/person.ts'
import { nameOfIn } from '../people/person-view.ts'
import { matterWords } from './matter-words.ts'

export const partWords: Readonly<Record<AuditPart, string>> = {
  'sign-in': '登录',
  staff: '机关和人员',
  register: '登记簿',
}

/** An entry as a line of the list, and of the file. */
export interface EntryLine {
  readonly at: string
  readonly part: string
  readonly what: string
  readonly by: string
  readonly about: string
  readonly authority: string
  readonly number: string
  readonly address: string
}

/** Those who record without being one of the staff. What follows a slash may be a name, and is not shown. */
const others: Readonly<Record<string, string>> = {
  'first-run': '首次启用',
  demo: '演示数据',
  'unused-accounts': '系统（清理长期未用账号）',
  operator: '系统维护人员（命令行）',
  applicant: '申请人',
}

/** Puts entries into words, with names for ids. */
export function wordsOf(staff: Staff, today: PlainDate): (entry: AuditEntry) => EntryLine {
  const nameOf = nameOfIn(staff, today)
  const persons = new Map<string, Person>(staff.people.persons)
  const personName = (id: string) => {
    const known = persons.get(id)
    if (known) return `${known.name}（${known.account}）`
    return others[id] ?? (id.includes('/') ? '第三方或协办机关' : '系统')
  }
  return (entry) => ({
    at: momentInChina(entry.at),
    part: partWords[entry.part],
    what: whatWords(entry),
    by: isStranger(entry) ? '' : personName(entry.by ?? entry.person ?? ''),
    about: aboutOf(entry, personName, nameOf.authority),
    authority: entry.authority === null ? '' : nameOf.authority(authorityIdSchema.parse(entry.authority)),
    number: entry.number === null ? '' : String(entry.number),
    address: entry.address ?? '',
  })
}

function isStranger({ part, person, by }: AuditEntry): boolean {
  return part === 'sign-in' && person === null && by === null
}

function whatWords({ part, what }: AuditEntry): string {
  return part === 'sign-in' && isEvent(what) ? signInEvents[what] : actWords(what)
}

function isEvent(what: string): what is keyof typeof signInEvents {
  return Object.hasOwn(signInEvents, what)
}

function aboutOf(
  { person, account, matter, called, by }: AuditEntry,
  personName: (id: string) => string,
  authorityName: ReturnType<typeof nameOfIn>['authority'],
): string {
  if (person !== null) return personName(person)
  if (matter?.startsWith('authorities/')) return authorityName(authorityIdSchema.parse(matter.slice(12)))
  // Someone of the house without an account of their own; what they took away stands in its place.
  if (by !== null && matter === null && account !== null)
    return authorityName(authorityIdSchema.parse(account))
  // What a stranger typed is kept as a pseudonym; its beginning is enough to see that it was the same again.
  if (matter === null) return account === null ? '' : `没有的账号（${account.slice(0, 8)}）`
  return matterWords(matter, called)
}

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** `2026-03-02 09:30:05`, in China. */
function momentInChina(at: number): string {
  return clock.format(new Date(at))
}
