import { Compilation, type Compiler, sources } from 'webpack'
import { pageHeaders } from './page-headers'

/** Writes `_headers` beside the page, in the form that static hosts read: for every path, these. */
export class WritePageHeaders {
  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap('WritePageHeaders', (compilation) =>
      compilation.hooks.processAssets.tap(
        // After the page has its final text.
        { name: 'WritePageHeaders', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT + 1 },
        () => {
          const html = String(compilation.getAsset('index.html')?.source.source())
          const lines = Object.entries(pageHeaders(html)).map(
            ([name, value]) => `  ${name}: ${value}`,
          )
          compilation.emitAsset('_headers', new sources.RawSource(`/*\n${lines.join('\n')}\n`))
        },
      ),
    )
  }
}
