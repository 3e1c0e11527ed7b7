declare module 'exifr/dist/lite.esm.mjs' {
  /** Reads the beginning of the file, not the whole of it. Throws for what is no JPEG or HEIC. */
  export function parse(
    file: Blob,
    options: {
      readonly exif: readonly number[]
      readonly ifd0: false
      readonly gps: false
      readonly reviveValues: false
    },
  ): Promise<unknown>
}
