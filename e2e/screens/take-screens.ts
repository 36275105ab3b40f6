// `npm run screens`: walks the product and keeps a picture of every page in docs/screens/.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { buildOnce } from '../../scripts/build-once.ts'
import { startStack } from '../../scripts/stack/start-stack.ts'
import { launchBrowser } from '../browser/launch.ts'
import { visit } from '../browser/visitor.ts'
import { type Look, looks } from '../scenes/looks.ts'
import { among, enter, type Scene } from '../scenes/scene.ts'
import { scenes } from '../scenes/scenes.ts'
import { settlePeople } from '../scenes/settle-people.ts'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'docs/screens')

/** Every state on a phone by day; the pages themselves also in 大字版, by night and on a desk. */
const isPictured = (scene: Scene, { name }: Look) =>
  name === 'light' || (scene.everyLook === true && ['large', 'dark', 'desk'].includes(name))

interface Sitting {
  readonly browser: Browser
  readonly url: string
  readonly settled: Awaited<ReturnType<typeof settlePeople>>
}

async function picture(
  { browser, url, settled }: Sitting,
  scene: Scene,
  look: Look,
): Promise<void> {
  const own = among(settled, scene)
  const kept = { ...own.kept, appearance: look.appearance }
  const page = await visit(browser, look.options, kept)
  await enter(page, url, own)
  const name = look.name === 'light' ? scene.name : `${scene.name}-${look.name}`
  await sharp(await page.screenshot())
    .png({ palette: true, quality: 90, effort: 10 })
    .toFile(join(folder, `${name}.png`))
  await page.context().close()
}

async function takeAll(): Promise<void> {
  await buildOnce(root, ['pack', 'h5'], (words) => process.stdout.write(`· ${words}\n`))
  const stack = await startStack()
  const browser = await launchBrowser()
  try {
    const settled = await settlePeople(stack, '13900000321')
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    for (const look of looks)
      for (const scene of scenes.filter((one) => isPictured(one, look)))
        await picture({ browser, url: stack.url, settled }, scene, look)
  } finally {
    await browser.close()
    await stack.stop()
  }
}

await takeAll()
