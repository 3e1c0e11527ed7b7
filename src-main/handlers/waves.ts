import { proposeVisits } from '../../src-shared/planning/propose-visits.ts'
import { waveOverview } from '../store/wave-overview.ts'
import { readPlan } from '../store/wave-plan.ts'
import { findWave, listWaves, removeWave, saveWave } from '../store/waves.ts'
import { procedures } from './procedures.ts'
import { accepted, found } from './refuse.ts'
import { today } from './working-day.ts'

export const waves = {
  list: procedures.waves.list.handler(({ context }) => listWaves(context.store.reader)),
  overview: procedures.waves.overview.handler(({ context, input }) =>
    waveOverview(context.store.reader, input.on ?? today(context)),
  ),
  get: procedures.waves.get.handler(({ context, input }) =>
    found(findWave(context.store.reader, input.code)),
  ),
  save: procedures.waves.save.handler(({ context, input }) =>
    accepted(saveWave(context.store.writer, input)),
  ),
  remove: procedures.waves.remove.handler(({ context, input }) => {
    accepted(removeWave(context.store.writer, input.id))
    return {}
  }),
  plan: procedures.waves.plan.handler(({ context, input }) =>
    found(readPlan(context.store.reader, input.wave)),
  ),
  propose: procedures.waves.propose.handler(({ context, input: { wave, ownCity } }) =>
    proposeVisits(found(readPlan(context.store.reader, wave)), { ownCity }),
  ),
}
