import { Words } from '../../ui/element'

/** A policy's title; a short bracket at its end is not broken in two. */
export function PolicyTitle({ title }: { readonly title: string }) {
  const [, name = title, bracket] = /^(.+?)([(（][^()（）]{1,12}[)）])$/.exec(title) ?? []
  return (
    <>
      {name}
      {bracket && <Words className="t-keep">{bracket}</Words>}
    </>
  )
}
