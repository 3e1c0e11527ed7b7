import { findShopper, listShoppers, removeShopper, saveShopper, setShopperActive } from '../store/shoppers.ts'
import { procedures } from './procedures.ts'
import { accepted, found } from './refuse.ts'

export const shoppers = {
  list: procedures.shoppers.list.handler(({ context }) => listShoppers(context.store.reader)),
  get: procedures.shoppers.get.handler(({ context, input }) =>
    found(findShopper(context.store.reader, input.id)),
  ),
  save: procedures.shoppers.save.handler(({ context, input }) =>
    accepted(saveShopper(context.store.writer, input)),
  ),
  setActive: procedures.shoppers.setActive.handler(({ context, input }) =>
    accepted(setShopperActive(context.store.writer, input.id, input.active)),
  ),
  remove: procedures.shoppers.remove.handler(({ context, input }) => {
    accepted(removeShopper(context.store.writer, input.id))
    return {}
  }),
}
