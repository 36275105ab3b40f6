// What the bench uses of each peer, so that its types are checked where no peer is installed.
declare module 'json-logic-engine' {
  export class LogicEngine {
    run(logic: unknown, data: unknown): unknown
  }
}
declare module 'json-rules-engine' {
  export class Engine {
    constructor(rules: readonly object[], options: { readonly allowUndefinedFacts: boolean })
    addRule(rule: object): void
    run(facts: object): Promise<{
      readonly events: readonly { readonly params?: Readonly<Record<string, unknown>> }[]
    }>
  }
}
declare module '@gorules/zen-engine' {
  export class ZenEngine {
    createDecision(content: object): {
      evaluate(input: object): Promise<{ readonly result: Readonly<Record<string, unknown>> }>
    }
  }
  export function evaluateExpressionSync(expression: string, input: object): unknown
}
declare module 'publicodes' {
  class Engine {
    constructor(rules: object, options: { readonly logger: object })
    setSituation(situation: object): void
    evaluate(rule: string): { readonly nodeValue: unknown }
  }
  // biome-ignore lint/style/noDefaultExport: the package exports it so
  export default Engine
}
