export const applyPath = '/apply'
export const similarPath = '/apply/similar'
export const checkPath = '/apply/check'
export const receivedPath = '/apply/received'
export const receivedCalendarPath = '/apply/received/calendar'
export const receivedLetterPath = '/apply/received/letter'
/** Begins anew after one was sent. */
export const anewPath = '/apply/anew'
/** Forgets what was written so far. */
export const dropPath = '/apply/drop'
export const droppedPath = `${applyPath}?done=dropped`
