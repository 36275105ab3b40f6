/** A configuration in one theme: its `@names` put into the colours and files that theme.json gives them. */
export function themed<Config>(config: Config, theme: Readonly<Record<string, string>>): Config {
  const valueIn = (name: string) => {
    const value = theme[name]
    if (value === undefined) throw new Error(`theme.json has no "${name}"`)
    return value
  }
  return JSON.parse(JSON.stringify(config), (_, value: unknown) =>
    typeof value === 'string' && value.startsWith('@') ? valueIn(value.slice(1)) : value,
  ) as Config
}
