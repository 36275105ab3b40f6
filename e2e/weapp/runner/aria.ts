/** What WeChat takes on its components for screen readers, by its own list; only what one may write in a template. */
const names = (
  'activedescendant atomic autocomplete busy checked colcount colindex colspan controls current describedby ' +
  'details disabled dropeffect errormessage expanded flowto grabbed haspopup hidden invalid keyshortcuts label ' +
  'labelledby level live modal multiline multiselectable orientation owns placeholder posinset pressed readonly ' +
  'relevant required role roledescription rowcount rowindex rowspan selected setsize sort valuemax valuemin ' +
  'valuenow valuetext'
).split(' ')

const propertyOf = (name: string) => `aria${name[0]?.toUpperCase()}${name.slice(1)}`

interface Said {
  readonly data: Readonly<Record<string, unknown>>
  readonly $$: HTMLElement | null
}

/** On the element as the screen reader meets it; what was never given is not there. */
function say({ data, $$ }: Said, name: string) {
  const attribute = name === 'role' ? 'role' : `aria-${name}`
  const value = data[propertyOf(name)]
  // A component that is gone is still told of its last data, and has no element any more.
  if (value === undefined || value === null || value === '') $$?.removeAttribute(attribute)
  else $$?.setAttribute(attribute, String(value))
}

export const ariaProperties = Object.fromEntries(
  names.map((name) => [propertyOf(name), { type: null, value: undefined }]),
)

export const ariaObservers = Object.fromEntries(
  names.map((name) => [
    propertyOf(name),
    function (this: Said) {
      say(this, name)
    },
  ]),
)
