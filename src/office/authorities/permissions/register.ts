import { ownOffice } from './drafted.ts'
import { type Facts, policy } from './policy.ts'

/** A year's register of one authority: open, or locked because the year's report was released. */
export type RegisterFacts = Facts<'open' | 'locked'>

/** Lines without the applicants' names; who may see them also knows that a case behind a line exists. */
export const registerReaders = { ...ownOffice, supervisor: { child: 'always' } } as const

export const mayReadRegister = policy<RegisterFacts>({
  does: '查看登记簿',
  known: registerReaders,
  by: registerReaders,
})

export const mayImport = policy<RegisterFacts>({
  does: '导入登记簿',
  known: registerReaders,
  by: { handler: { own: ['open'] } },
})

export const mayUndoImport = policy<RegisterFacts>({
  does: '撤销导入',
  known: registerReaders,
  by: { handler: { own: ['open'] }, reviewer: { own: ['open'] } },
})

export const mayExport = policy<RegisterFacts>({
  does: '导出登记簿',
  known: registerReaders,
  by: ownOffice,
})

/** An application may come in on any day, also while an earlier year is locked (条例 art. 29). */
export const mayRegister = policy<RegisterFacts>({
  does: '登记申请',
  known: registerReaders,
  by: { handler: { own: 'always' } },
})

export const registerPolicies = {
  'register.read': mayReadRegister,
  'register.import': mayImport,
  'register.undo-import': mayUndoImport,
  'register.export': mayExport,
  'applications.register': mayRegister,
}
