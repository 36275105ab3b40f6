/** Where the slice's pages are. */
export const paths = {
  signIn: '/identity/pages/sign-in/index',
  bindPhone: '/identity/pages/bind-phone/index',
  devices: '/identity/pages/devices/index',
  secondFactor: '/identity/pages/second-factor/index',
  organisations: '/identity/pages/organisations/index',
  findOrganisation: '/identity/pages/find-organisation/index',
  members: '/identity/pages/members/index',
  joins: '/identity/pages/joins/index',
  workbench: '/identity/pages/workbench/index',
} as const
