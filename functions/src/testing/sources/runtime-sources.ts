import { readdirSync, readFileSync } from 'node:fs'

const root = new URL('../../../../', import.meta.url)

export interface Source {
  /** From the root of the repository. */
  readonly file: string
  /** Without comments. */
  readonly text: string
}

const isRuntime = (file: string): boolean =>
  /\.tsx?$/.test(file) && !/\.test\.tsx?$|\.d\.ts$|\/testing\//.test(file)

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')

const sourcesOf = (folder: string): readonly Source[] =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter(isRuntime)
    .sort()
    .map((file) => ({ file, text: withoutComments(readFileSync(new URL(file, root), 'utf8')) }))

/** Every file of ours that runs in the cloud, but `local-store.ts`, which no deployment carries. */
export const runtimeSources = (): readonly Source[] =>
  ['functions/src', 'shared/src']
    .flatMap(sourcesOf)
    .filter(({ file }) => file !== 'functions/src/platform/local-store.ts')

/** Every file of ours that runs on a phone or in a browser. */
export const phoneSources = (): readonly Source[] =>
  ['miniapp/src', 'shared/src'].flatMap(sourcesOf)
