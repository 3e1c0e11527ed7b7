import { z } from './zod.ts'

// Orders matter: breakdowns and pickers follow them.
export const criteria = [
  'speed',
  'competence',
  'courtesy',
  'empathy',
  'problemSolving',
  'personalisation',
  'availability',
  'environment',
  'reliability',
] as const
export const dimensions = ['reliability', 'responsiveness', 'assurance', 'empathy', 'tangibles'] as const
export const levels = ['basic', 'expected', 'desired', 'wow'] as const
export const roles = ['scored', 'bonus', 'penalty', 'info', 'integrity', 'impression'] as const
export const channels = ['inPerson', 'phone', 'email', 'chat', 'social', 'web'] as const
export const criticalEffects = ['flag', 'zeroMoment', 'capAudit', 'zeroAudit'] as const
export const evidenceRules = ['none', 'optional', 'required', 'requiredBelow'] as const
export const stances = ['proactive', 'reactive'] as const
export const scoringMethods = ['points', 'moments'] as const

export const criterionSchema = z.enum(criteria)
export const dimensionSchema = z.enum(dimensions)
export const levelSchema = z.enum(levels)
export const roleSchema = z.enum(roles)
export const channelSchema = z.enum(channels)
export const criticalEffectSchema = z.enum(criticalEffects)
export const evidenceRuleSchema = z.enum(evidenceRules)
export const stanceSchema = z.enum(stances)
export const scoringMethodSchema = z.enum(scoringMethods)

export type Criterion = z.infer<typeof criterionSchema>
export type Level = z.infer<typeof levelSchema>
export type Role = z.infer<typeof roleSchema>
export type Channel = z.infer<typeof channelSchema>
export type CriticalEffect = z.infer<typeof criticalEffectSchema>
export type ScoringMethod = z.infer<typeof scoringMethodSchema>
