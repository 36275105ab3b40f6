import { useEffect } from 'react'
import { unread } from '../../platform/unread'
import { useUnread } from '../queries'

/** Keeps the number on the tab 消息. */
export function CountUnread() {
  const count = useUnread()
  useEffect(() => unread.write(count), [count])
  return null
}
