import type { figuresContract } from '@cgt/shared/training/figures-contract'
import type { Handlers } from '../platform/http.ts'
import { type FiguresDeps, figuresOf } from './figures-of.ts'
import { findOwnNotice } from './find-own-notice.ts'
import type { NoticeStore } from './notice-store.ts'

type FiguresRouteDeps = FiguresDeps & { readonly notices: NoticeStore }

export const figuresRoutes = (deps: FiguresRouteDeps): Handlers<typeof figuresContract> => ({
  seeFigures: async ({ noticeId }, { authority }) => {
    const { notice } = await findOwnNotice(deps, noticeId, authority)
    return figuresOf(deps, notice)
  },
})
