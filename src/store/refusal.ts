/** Why the store cannot be opened or used, as one line for the operator: what, where, what to do. Not a bug of ours. */
export class StoreRefusal extends Error {
  override readonly name: string = 'StoreRefusal'
}

/** Another process is at work in the data folder. */
export class FolderHeld extends StoreRefusal {
  override readonly name = 'FolderHeld'
}

/** The line of a refusal; other errors are bugs and go on. */
export function refusalLine(error: unknown): string {
  if (error instanceof StoreRefusal) return error.message
  throw error
}
