/** Sound answers to each step of the first run: three authorities and four people. */
export const authority = {
  districtName: '卫东区人民政府',
  districtKind: 'county',
  authorityName: '卫东区人力资源和社会保障局',
  authorityKind: 'department',
  supervisorName: '卫东区人民政府办公室',
}

export const site = { siteName: '某局政府信息公开', domain: 'rsj.example.gov.cn', office: '办公室' }

export const administrators = {
  'systemAdministrator-name': '赵磊',
  'systemAdministrator-account': 'zhaolei',
  'securityAdministrator-name': '孙丽',
  'securityAdministrator-account': 'sunli',
  'auditAdministrator-name': '周婷',
  'auditAdministrator-account': 'zhouting',
  passwords: 'dengbao3',
}

export const staff = { 'handler-name': '张敏', 'handler-account': 'zhangmin' }
