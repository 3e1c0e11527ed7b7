import Vips from 'wasm-vips'

let starting: ReturnType<typeof Vips> | undefined

/** A JPEG of the size print needs, different for each seed. */
export async function photo(seed: number, width = 900, height = 675): Promise<Uint8Array<ArrayBuffer>> {
  starting ??= Vips({ dynamicLibraries: [] })
  const vips = await starting
  using base = vips.Image.perlin(width, height, { cell_size: 220, seed, uchar: true })
  using tint = vips.Image.perlin(width, height, { cell_size: 160, seed: seed + 7, uchar: true })
  using joined = base.bandjoin([tint, base])
  using soft = joined.linear([0.35, 0.3, 0.3], [110, 120, 105])
  using image = soft.cast('uchar').copy({ interpretation: 'srgb' })
  return new Uint8Array(image.jpegsaveBuffer({ Q: 78 }))
}
