import { z } from 'zod'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { settingsSchema, type Settings } from '../../src-shared/model/settings.ts'
import { client } from '../client.ts'
import { messages } from '../messages.ts'

export type Column = 'light' | 'dark' | 'contrast'

type Preferences = Settings & {
  /** Takes over what the store of this laptop says, without writing it back. */
  adopt: (settings: Settings) => void
  /** Changes at once, then saves; the old value returns when saving fails. Answers with what was stored. */
  change: (part: Partial<Settings>) => Promise<Settings>
}

// What the page kept from last time; anything else is as if nothing was kept.
const keptSchema = settingsSchema
  .transform(settings => ({ settings }))
  .or(z.unknown().transform(() => ({ settings: {} })))

const firstLanguage = navigator.language.startsWith('ru') ? 'ru' : 'en'

/** Language, theme and snippets. Kept in the page too, so that the first paint is already right. */
export const usePreferences = create<Preferences>()(
  persist(
    (set, get) => ({
      language: firstLanguage,
      theme: 'system',
      adopt: settings => set(settings),
      change: async part => {
        const { language, theme, snippets } = get()
        set(part)
        try {
          const stored = await client.session.set(part)
          set(stored)
          return stored
        } catch (error) {
          set({ language, theme, snippets })
          throw error
        }
      },
    }),
    {
      name: 'vizit.preferences',
      partialize: ({ language, theme, snippets }) => ({ language, theme, snippets }),
      merge: (kept, current) => ({ ...current, ...keptSchema.parse(kept).settings }),
    },
  ),
)

const dark = window.matchMedia('(prefers-color-scheme: dark)')
const more = window.matchMedia('(prefers-contrast: more)')

function columnOf(theme: Settings['theme']): Column {
  if (theme !== 'system') return theme
  if (more.matches) return 'contrast'
  return dark.matches ? 'dark' : 'light'
}

/** The palette in force, following the system while the theme is `system`. */
export const useColumn = create<{ column: Column }>()(() => ({
  column: columnOf(usePreferences.getState().theme),
}))

function apply() {
  const { language, theme } = usePreferences.getState()
  const column = columnOf(theme)
  useColumn.setState({ column })
  document.documentElement.dataset['theme'] = column
  document.documentElement.lang = language
  if (messages.language !== language) void messages.changeLanguage(language)
}

usePreferences.subscribe(apply)
dark.addEventListener('change', apply)
more.addEventListener('change', apply)
apply()
