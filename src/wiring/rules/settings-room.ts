import type { Act } from '#office/acts/act.ts'
import { settingChosen } from '#office/acts/kinds/settings.ts'
import { foldMatter } from '#office/acts/section.ts'
import { settings } from '#office/acts/sections/settings.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import { type ChoiceSituation, decideChoice, lockedBy } from '#office/settings/decide.ts'
import { answersWith, type OpenQuestionId, openQuestionIds } from '#office/settings/open-questions.ts'
import type { ChosenBefore, SettingsRoom } from '#office/settings/room.ts'
import { openCases } from '#store/cases/read.ts'
import { publishedThrough } from '#store/reports/released.ts'
import { actsOnRules, choicesOf } from '#store/rules/read.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'
import type { Store } from '#store/store.ts'

/** The answers of offices to the open questions, each in the office's own register. */
export function settingsRoom(
  { db, append }: Pick<Store, 'db' | 'append'>,
  { today, now }: Pick<Doorway, 'today' | 'now'>,
): SettingsRoom {
  async function situation(authority: AuthorityId): Promise<ChoiceSituation> {
    const [choices, published, open] = await Promise.all([
      choicesOf(db, authority),
      publishedThrough(db, authority),
      openCases(db, authority),
    ])
    return { day: today(), answers: answersWith(choices), publishedThrough: published, open }
  }

  return {
    questions: async (authority) => {
      const [now, acts] = await Promise.all([situation(authority), actsOnRules(db, authority, 'settings')])
      return openQuestionIds.map((id) => ({
        id,
        value: now.answers[id],
        history: acts.filter(({ matter }) => matter === matterOf(id)).flatMap(chosenIn),
        locked: lockedBy(id, now),
      }))
    },
    choose: async (authority, id, choice, expectedVersion, asking) => {
      const decided = decideChoice(id, choice, await situation(authority), asking)
      if (!decided.ok) return decided
      const answer = await append(authority, {
        matter: matterOf(id),
        expectedVersion,
        recordedAt: new Date(now()).toISOString(),
        by: asking.person,
        record: { acts: decided.acts },
      })
      return answer.ok ? { ok: true } : { ok: false, refusal: { reason: 'changed-meanwhile' } }
    },
  }
}

function matterOf(id: OpenQuestionId) {
  return `settings/${id}` as const
}

function chosenIn(act: Act): readonly ChosenBefore[] {
  if (act.kind !== settingChosen.id) return []
  const row = foldMatter(settings, [act])
  return row ? [{ on: row.since, by: act.by, value: row.value, because: row.because }] : []
}
