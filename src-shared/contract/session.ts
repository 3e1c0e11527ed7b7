import { z } from '../model/zod.ts'
import { localisedText } from '../model/localised-text.ts'
import { organisationSchema } from '../model/organisation.ts'
import { profileSchema } from '../model/profile.ts'
import { languageSchema, settingsSchema } from '../model/settings.ts'
import { procedure } from './base.ts'

const sessionSchema = z.object({
  version: z.string(),
  /** Who is signed in; null until the first start is done. */
  profile: profileSchema.nullable(),
  /** True when somebody works here and nobody is signed in; `profile` is null then. */
  locked: z.boolean(),
  /** Of the person signed in. */
  hasPin: z.boolean(),
  /** The person signed in may do what supervisors do. */
  supervises: z.boolean(),
  /** How many people may sign in here. */
  people: z.int(),
  organisation: organisationSchema,
  settings: settingsSchema,
  dataFolder: z.string(),
  host: z.enum(['desktop', 'browser']),
  /** Native acts this host can do. */
  abilities: z.object({ pickFolder: z.boolean(), openFolder: z.boolean() }),
  /** Warnings about the machine, e.g. a data folder inside a synchronised one. */
  notices: z.array(z.enum(['syncedFolder'])),
})

/** Who sits at this laptop, and how the app is set up for them. */
export const session = {
  get: procedure.input(z.object({})).output(sessionSchema),
  /** How the data are doing: what a check found since the start. Says nothing of what is in them. */
  health: procedure.input(z.object({})).output(
    z.object({
      /** The database is damaged: nothing more is written into it, and the next start offers the repair. */
      damaged: z.boolean(),
      /** Why there is no checked copy of today. */
      copy: z.enum(['STORE_FULL', 'STORE_READ_ONLY', 'STORE_FAILED']).nullable(),
      /** This host starts the program anew by itself. */
      restarts: z.boolean(),
    }),
  ),
  /** First start: creates the profile and fills the folder as chosen. */
  begin: procedure
    .input(
      z.object({
        name: z.string().trim().min(1).max(120),
        role: profileSchema.shape.role,
        language: languageSchema,
        organisation: z.string().trim().min(1).max(120),
        start: z.enum(['empty', 'library', 'sample']),
      }),
    )
    .output(sessionSchema),
  /** Changes what is given, keeps the rest. */
  set: procedure.input(settingsSchema.partial()).output(settingsSchema),
  saveProfile: procedure
    .input(profileSchema.pick({ name: true, alias: true, role: true }))
    .output(profileSchema),
  /** Without `declaration` the one that is kept stays. */
  saveOrganisation: procedure
    .input(
      organisationSchema.omit({ logo: true }).extend({ declaration: localisedText.nullable().optional() }),
    )
    .output(organisationSchema),
  /** `upload` names a raster image sent to `/files/uploads`; null takes the logo away. */
  saveLogo: procedure.input(z.object({ upload: z.string().nullable() })).output(organisationSchema),
  /** Native act: opens the data folder in the system's file manager. */
  openDataFolder: procedure.input(z.object({})).output(z.object({})),
}
