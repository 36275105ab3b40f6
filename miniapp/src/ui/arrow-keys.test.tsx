import { fireEvent, render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { followArrows } from './arrow-keys'

const chosen = vi.fn<(name: string) => void>()

const List = () => (
  <nav onKeyDown={followArrows}>
    {['甲', '乙'].map((name) => (
      <a
        key={name}
        href={`#${name}`}
        onClick={(event) => {
          event.preventDefault()
          chosen(name)
        }}
      >
        {name}
      </a>
    ))}
  </nav>
)

it('goes to the next of the list and chooses it, and stays at the end', () => {
  render(<List />)
  screen.getByText('甲').focus()
  fireEvent.keyDown(screen.getByText('甲'), { key: 'ArrowDown' })
  expect(screen.getByText('乙')).toHaveFocus()
  fireEvent.keyDown(screen.getByText('乙'), { key: 'ArrowDown' })
  expect(screen.getByText('乙')).toHaveFocus()
  fireEvent.keyDown(screen.getByText('乙'), { key: 'ArrowUp' })
  expect(screen.getByText('甲')).toHaveFocus()
  expect(chosen.mock.calls).toEqual([['乙'], ['甲']])
})
