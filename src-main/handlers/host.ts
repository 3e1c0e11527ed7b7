/** What carries requests to the door, and the native acts it can do; an absent act is answered NOT_HERE. */
export interface Host {
  readonly kind: 'desktop' | 'browser'
  /** Files that are fetched go where the person says, and the host tells what became of each. */
  readonly tellsSaved?: true
  /** Lets the person choose a folder; null when they changed their mind. */
  pickFolder?(): Promise<string | null>
  /** Shows a file in the system's file manager. */
  reveal?(path: string): Promise<void>
  openFolder?(path: string): Promise<void>
  relaunch?(): void
}
