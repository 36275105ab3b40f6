import { notice, noticeId, own } from './served'

export const number = 'CGT2026M7K3QXT4HRWB'
export const publicPath = `/api/training/certificates/${number}`

/** One's own certificate of the training that is served. */
export const held = {
  ...{ number, state: 'issued', issuedAt: own.startsAt - 86_400, revokedAt: null, reason: null },
  ...{ spec: { kind: 'training' }, credential: 'eyJhbGciOiJFZERTQSJ9.e30.AA' },
}

/** What one came to in it the day before yesterday. */
export const result = {
  ...{ noticeId, title: notice.title, organisationName: notice.organisationName },
  ...{ from: own.startsAt - 3 * 86_400, until: own.startsAt - 3 * 86_400 + 8 * 3600 },
  ...{ outcome: 'passed', missing: [], minutes: 450, marks: { theory: 82, practical: null } },
  ...{ markHistory: [], certificate: held, disputes: [] },
}

/** What anybody is told of it. */
export const verified = {
  ...{ state: 'valid', number, maskedName: '张*', title: notice.title },
  ...{ organisationName: notice.organisationName, certificate: held.spec },
  ...{ issuedAt: held.issuedAt, revokedAt: null },
}
