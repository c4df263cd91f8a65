export const healthPath = '/desk/health'
