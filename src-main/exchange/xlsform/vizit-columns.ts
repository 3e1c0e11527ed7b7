/**
 * Columns of Vizit's own in a form. Readers of forms leave columns they do not know alone; a colon in the name would
 * make a group of them, which pyxform does not take on the choices sheet.
 */
export const questionColumns = [
  'vizit_code',
  'vizit_type',
  'vizit_role',
  'vizit_weight',
  'vizit_points',
  'vizit_good',
  'vizit_zero_at',
  'vizit_labels',
  'vizit_bands',
  'vizit_otherwise',
  'vizit_unit_ru',
  'vizit_unit_en',
  'vizit_required',
  'vizit_na',
  'vizit_comment_below',
  'vizit_evidence',
  'vizit_evidence_below',
  'vizit_critical',
  'vizit_cap',
  'vizit_fail_below',
  'vizit_criterion',
  'vizit_dimension',
  'vizit_level',
  'vizit_standard',
  'vizit_condition',
] as const

export const settingColumns = [
  'vizit_title_ru',
  'vizit_title_en',
  'vizit_industry',
  'vizit_channel',
  'vizit_segment',
  'vizit_method',
  'vizit_bonus_cap',
  'vizit_bands',
] as const
