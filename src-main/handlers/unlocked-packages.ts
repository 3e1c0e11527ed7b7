import type { OpenedPackage } from '../exchange/packages/open-package.ts'

/** How long a package stays open for a person to make up their mind, ms. */
const patience = 10 * 60_000
/** So many at most: each has a file open. */
const most = 8

/**
 * Packages that a password has opened: they stay open from being looked at until they are taken in, since a password
 * takes a second to be tried each time.
 */
export interface UnlockedPackages {
  keep(upload: string, password: string, opened: OpenedPackage): Promise<void>
  /** What this password opened before; from now on the taker's to close. */
  take(upload: string, password: string): OpenedPackage | null
  close(): Promise<void>
}

type Kept = { readonly password: string; readonly opened: OpenedPackage; readonly timer: NodeJS.Timeout }

export function unlockedPackages(): UnlockedPackages {
  const kept = new Map<string, Kept>()
  const remove = (upload: string): Kept | undefined => {
    const found = kept.get(upload)
    kept.delete(upload)
    clearTimeout(found?.timer)
    return found
  }
  const close = async (upload: string) => remove(upload)?.opened.close()
  return {
    async keep(upload, password, opened) {
      const [oldest] = kept.keys()
      await close(kept.size < most ? upload : (oldest ?? upload))
      const timer = setTimeout(() => void close(upload), patience).unref()
      kept.set(upload, { password, opened, timer })
    },
    take: (upload, password) =>
      kept.get(upload)?.password === password ? (remove(upload)?.opened ?? null) : null,
    async close() {
      await Promise.all([...kept.keys()].map(close))
    },
  }
}
