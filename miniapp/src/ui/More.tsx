import { Button } from './Button'

interface Props {
  readonly pages: {
    readonly hasNextPage: boolean
    readonly isFetchingNextPage: boolean
    readonly fetchNextPage: () => unknown
  }
}

/** The next page of a list, where there is one. */
export const More = ({ pages }: Props) =>
  pages.hasNextPage ? (
    <Button look="outline" busy={pages.isFetchingNextPage} onTap={() => pages.fetchNextPage()}>
      再看一些
    </Button>
  ) : null
