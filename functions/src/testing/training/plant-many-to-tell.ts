import { epochSeconds } from '../../platform/clock.ts'
import { newId, systemRandom } from '../../platform/id.ts'
import { openAnnouncementStore } from '../../training/announcement-store.ts'
import { openNoticeStore } from '../../training/notice-store.ts'
import { openReminderStore } from '../../training/reminder-store.ts'
import type { World } from '../world.ts'
import { fillSession } from './fill-session.ts'

/** More people than are told in one go, of a session in three days: a reminder and a message are due to them. */
export async function plantManyToTell(world: World): Promise<void> {
  const at = await fillSession(world, 101, 3)
  const notice = await openNoticeStore(world.table).find(at.noticeId)
  const [session] = notice?.sessions ?? []
  if (!session) throw new Error('the session is not there')
  const now = epochSeconds(world.clock)
  const said = { id: newId(systemRandom), at: now, to: 'everybody', text: '改在二楼。' } as const
  const nothingSent = { sent: [], version: 0 }
  await world.table.together([
    ...openReminderStore(world.table).planned(at.noticeId, session, now),
    ...openAnnouncementStore(world.table).sent({ ...at, ...said, told: null }, nothingSent, [now]),
  ])
}
