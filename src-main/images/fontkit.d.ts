// fontkit has no types of its own: the part of it that is used here.
declare module 'fontkit' {
  interface Font {
    readonly unitsPerEm: number
    layout(text: string): {
      readonly glyphs: readonly { readonly path: { toSVG(): string } }[]
      readonly positions: readonly { readonly xAdvance: number }[]
    }
  }
  export function openSync(path: string): Font
}
