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
