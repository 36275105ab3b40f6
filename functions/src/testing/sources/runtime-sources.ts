import { readdirSync, readFileSync } from 'node:fs'

const root = new URL('../../../../', import.meta.url)

export interface Source {
  /** From the root of the repository. */
  readonly file: string
  /** Without comments. */
  readonly text: string
}

const isRuntime = (file: string): boolean =>
  file.endsWith('.ts') && !/\.test\.ts$|\.d\.ts$|\/testing\/|^functions\/catalogue\//.test(file)

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')

/** Every file of ours that runs in the cloud, but `local-store.ts`, which no deployment carries. */
export function runtimeSources(): readonly Source[] {
  return ['functions/src', 'shared/src'].flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name}`)
      .filter((file) => isRuntime(file) && file !== 'functions/src/platform/local-store.ts')
      .sort()
      .map((file) => ({ file, text: withoutComments(readFileSync(new URL(file, root), 'utf8')) })),
  )
}
