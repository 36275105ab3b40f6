/** Names a web page has and WeChat's app service has not: shadowed to `undefined` in every module. */
export const absentInWechat = (
  'window document self frames location navigator localStorage sessionStorage history screen alert confirm ' +
  'prompt XMLHttpRequest fetch WebSocket top parent HTMLElement Node Element MutationObserver ' +
  'requestAnimationFrame cancelAnimationFrame matchMedia getComputedStyle customElements process indexedDB ' +
  'caches Worker URL URLSearchParams Blob FormData TextEncoder TextDecoder AbortController AbortSignal crypto ' +
  'performance queueMicrotask structuredClone Event EventTarget Intl Image Audio btoa atob MessageChannel ' +
  'setImmediate'
).split(' ')

/** WeChat's `Function` makes no code: called, it answers a function that does nothing. */
export function inertFunction(): unknown {
  function inert() {
    return () => undefined
  }
  inert.prototype = Function.prototype
  return inert
}

/** The global object a module of the app sees. */
export function appGlobal(): Record<string, unknown> {
  const own: Record<string, unknown> = {
    Object,
    Array,
    Promise,
    Map,
    Set,
    WeakMap,
    WeakSet,
    WeakRef,
    Symbol,
    Date,
    Math,
    JSON,
    RegExp,
    Error,
    TypeError,
    RangeError,
    Number,
    String,
    Boolean,
    Proxy,
    Reflect,
    BigInt,
    ArrayBuffer,
    DataView,
    Uint8Array,
    Uint32Array,
    Int32Array,
    Float64Array,
    parseInt,
    parseFloat,
    isNaN,
    isFinite,
    encodeURIComponent,
    decodeURIComponent,
    setTimeout: window.setTimeout.bind(window),
    clearTimeout: window.clearTimeout.bind(window),
    setInterval: window.setInterval.bind(window),
    clearInterval: window.clearInterval.bind(window),
  }
  own.globalThis = own
  own.global = own
  return own
}
