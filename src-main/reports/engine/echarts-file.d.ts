/** The same library in one file, for which it declares no types. */
declare module 'echarts/dist/echarts.esm.min.mjs' {
  export * from 'echarts'
}
