import { Compilation, type Compiler, sources } from 'webpack'

/** Lets the browser fetch one page's files along with the app's own, instead of after them. */
export class PreloadPage {
  constructor(private readonly page: RegExp) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap('PreloadPage', (compilation) =>
      compilation.hooks.processAssets.tap(
        // After everything has its final name.
        { name: 'PreloadPage', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT },
        () => this.addLinks(compilation),
      ),
    )
  }

  private addLinks(compilation: Compilation): void {
    const files = compilation.chunkGroups
      .filter((group) => group.origins.some(({ request }) => this.page.test(request ?? '')))
      .flatMap((group) => group.getFiles())
    const links = files.map((file) =>
      file.endsWith('.css')
        ? `<link rel="stylesheet" href="./${file}">`
        : `<link rel="preload" as="script" href="./${file}">`,
    )
    compilation.updateAsset(
      'index.html',
      (html) =>
        new sources.RawSource(String(html.source()).replace('</head>', `${links.join('')}</head>`)),
    )
  }
}
