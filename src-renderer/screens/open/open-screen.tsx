export default function OpenScreen({ upload }: { upload: string }) {
  return upload
}
