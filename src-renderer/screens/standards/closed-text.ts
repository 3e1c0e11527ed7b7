import type { Translate } from '../../../src-shared/messages/translator.ts'
import { channels, criteria, levels } from '../../../src-shared/model/closed-lists.ts'

/** A value of a closed list in words; one that is in no list (an address typed by hand) as it is. */
export function closedText(facet: 'criterion' | 'level' | 'channel', value: string, t: Translate): string {
  const criterion = facet === 'criterion' ? criteria.find(one => one === value) : undefined
  if (criterion) return t(`values.criterion.${criterion}`)
  const level = facet === 'level' ? levels.find(one => one === value) : undefined
  if (level) return t(`values.level.${level}`)
  const channel = facet === 'channel' ? channels.find(one => one === value) : undefined
  return channel ? t(`values.channel.${channel}`) : value
}
