export const importingPath = '/desk/importing'
export const reportUploadPath = `${importingPath}/report`
export const registerUploadPath = `${importingPath}/register`
/** The whole register as a workbook. */
export const registerExportPath = `${importingPath}/export`
export const runsPath = `${importingPath}/runs`

export function reportReadPath(id: string): string {
  return `${reportUploadPath}/${id}`
}

export function registerReadPath(id: string): string {
  return `${registerUploadPath}/${id}`
}

export function runPath(id: string): string {
  return `${runsPath}/${id}`
}

/** Where corrections of a register that waits are sent. */
export function registerCorrectionsPath(id: string): string {
  return `${registerReadPath(id)}/corrections`
}

export function registerHeadersPath(id: string): string {
  return `${registerReadPath(id)}/headers`
}

export function registerTakeBackPath(id: string): string {
  return `${registerReadPath(id)}/take-back`
}

/** Every row with its verdict. */
export function registerRowsPath(id: string): string {
  return `${registerReadPath(id)}/rows`
}

export function registerProblemsPath(id: string): string {
  return `${registerReadPath(id)}/problems.xlsx`
}
