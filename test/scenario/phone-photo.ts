/** The photo as a phone would make it: with its model, its time and the way it was held. */
export function fromPhone(jpeg: Uint8Array): Buffer<ArrayBuffer> {
  const model = 'Vizit Phone 7\0'
  const taken = '2026:11:12 11:20:00\0'
  const tiff = Buffer.alloc(8 + 2 + 3 * 12 + 4 + 2 + 12 + 4 + model.length + taken.length)
  const texts = tiff.length - model.length - taken.length
  tiff.write('MM\0*', 0, 'latin1')
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(3, 8)
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    tiff.writeUInt16BE(tag, at)
    tiff.writeUInt16BE(type, at + 2)
    tiff.writeUInt32BE(count, at + 4)
    if (type === 3) tiff.writeUInt16BE(value, at + 8)
    else tiff.writeUInt32BE(value, at + 8)
  }
  const exifPart = 8 + 2 + 3 * 12 + 4
  entry(10, 0x0110, 2, model.length, texts)
  entry(22, 0x0112, 3, 1, 6)
  entry(34, 0x8769, 4, 1, exifPart)
  tiff.writeUInt16BE(1, exifPart)
  entry(exifPart + 2, 0x9003, 2, taken.length, texts + model.length)
  tiff.write(model + taken, texts, 'latin1')
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)])
}
