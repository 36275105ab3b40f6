import type { Domain } from '@cgt/shared/access/grant'
import type { Role } from '@cgt/shared/access/role'

/** What one does in a role, for who has to choose one. */
export const roleNotes: Readonly<Record<Role, string>> = {
  worker: '看自己能享受什么，管自己的档案',
  enterpriseOfficer: '代表一家单位办事，同意职工加入',
  grassrootsUnion: '代表一个基层工会办事，同意会员加入',
  countyUnion: '登记单位，同意经办人和职工加入',
  prefectureUnion: '管辖一个州市的工会事务',
  provinceUnion: '管辖全省的工会事务',
  departmentReviewer: '审核本部门的申领',
  judge: '给竞赛选手打分',
  delegate: '提建议，看办理结果',
  thirdParty: '只评估交办的事',
  systemAdmin: '登记单位和部门，不看个人信息',
  securityAdmin: '授予和收回身份，停用账号',
  auditAdmin: '查操作记录，不能改任何东西',
}

export const domainWords: Readonly<Record<Domain, string>> = {
  any: '全部业务',
  union: '工会',
  humanResources: '人社',
  tax: '税务',
  industry: '工信',
  education: '教育',
}
