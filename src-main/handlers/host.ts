/** What carries requests to the door, and the native acts it can do; an absent act is answered NOT_HERE. */
export interface Host {
  readonly kind: 'desktop' | 'browser'
  /** Lets the person choose a folder; null when they changed their mind. */
  pickFolder?(): Promise<string | null>
  /** Shows a file in the system's file manager. */
  reveal?(path: string): Promise<void>
  openFolder?(path: string): Promise<void>
  relaunch?(): void
}
