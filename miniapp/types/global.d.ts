/// <reference types="@tarojs/taro" />
declare module '*.png'
declare module '*.scss'
declare module '*.css'

declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV: 'weapp' | 'h5'
    /** Where the mini-program's cloud is; empty on H5, which is served beside it. */
    TARO_APP_API_ORIGIN?: string
  }
}
