import type { Role } from './role.ts'

/** What people call each role. */
export const roleWords: Readonly<Record<Role, string>> = {
  worker: '职工',
  enterpriseOfficer: '企业经办人',
  grassrootsUnion: '基层工会',
  countyUnion: '县区总工会',
  prefectureUnion: '州市总工会',
  provinceUnion: '省总工会',
  departmentReviewer: '部门审核人',
  judge: '裁判',
  delegate: '代表',
  thirdParty: '第三方',
  systemAdmin: '系统管理员',
  securityAdmin: '安全管理员',
  auditAdmin: '审计管理员',
}
