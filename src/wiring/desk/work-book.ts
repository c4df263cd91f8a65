import type { WorkBook } from '#office/authorities/people/administration.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'
import type { Store } from '#store/store.ts'
import { caseWork } from '../applications/case-work.ts'
import { remedyWork } from '../remedies/remedy-work.ts'

/** Everything that lies open with people, whatever section it belongs to. */
export function workBook(store: Pick<Store, 'db' | 'append'>, way: Pick<Doorway, 'today' | 'now'>): WorkBook {
  const books = [caseWork(store, way), remedyWork(store, way)]
  return {
    openWork: async (authority) => {
      const each = await Promise.all(books.map((book) => book.openWork(authority)))
      return (person, at, role) => each.flatMap((openWork) => openWork(person, at, role))
    },
    passOn: async (by, handed) => {
      for (const book of books) await book.passOn(by, handed)
    },
  }
}
