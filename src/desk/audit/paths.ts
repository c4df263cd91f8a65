export const auditPath = '/desk/audit'
export const auditExportPath = `${auditPath}/export`
