import { z } from 'zod'

/** Stands in every text of an input; found in a file, it came from a person. */
export const mark = 'zqxjv'
const texts = [
  `Тайна ${mark}, '${mark}' "${mark}" ${mark}@${mark}.example /home/${mark}/Vizit C:\\Users\\${mark}`,
  `${mark} secret`,
  mark,
]
const patterned = [
  '2026-11-12',
  '2026-11-12T11:05:00',
  '11:05',
  'KZT',
  '#2f6f4f',
  '4711',
  '0'.repeat(64),
  '0'.repeat(16),
]

const nodeSchema = z.looseObject({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string()).transform(([first]) => first)]).optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  allOf: z.array(z.unknown()).optional(),
  items: z.unknown().optional(),
  prefixItems: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  additionalProperties: z.unknown().optional(),
  propertyNames: z.unknown().optional(),
  minimum: z.number().optional(),
  maxLength: z.number().optional(),
  pattern: z.string().optional(),
  format: z.string().optional(),
})

/** An input as the schema wants it, with the mark in every text that takes one; `id` where a UUID is asked for. */
export function markedInput(schema: z.ZodType, id: string): unknown {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  const parts = z.record(z.string(), z.unknown()).parse(root.$defs ?? {})

  function filled(given: unknown, depth: number): unknown {
    const node = nodeSchema.parse(given ?? {})
    if (depth > 12) return null
    if (node.$ref !== undefined)
      return filled(node.$ref === '#' ? root : parts[node.$ref.replace('#/$defs/', '')], depth + 1)
    if (node.const !== undefined) return node.const
    if (node.enum) return node.enum[0]
    const choices = node.anyOf ?? node.oneOf ?? node.allOf
    if (choices) return filled(choices[0], depth + 1)
    switch (node.type) {
      case 'object':
        return object(node, depth)
      case 'array':
        return (node.prefixItems ?? [node.items]).map(item => filled(item, depth + 1))
      case 'string':
        return text(node, id)
      case 'integer':
      case 'number':
        return Math.max(node.minimum ?? 1, 1)
      case 'boolean':
        return true
      case 'null':
        return null
      case undefined:
      default:
        return texts[0]
    }
  }

  function object(
    { properties = {}, additionalProperties, propertyNames }: z.infer<typeof nodeSchema>,
    depth: number,
  ) {
    const fields = Object.entries(properties).map(([name, node]) => [name, filled(node, depth + 1)])
    if (typeof additionalProperties === 'object' && Object.keys(properties).length === 0)
      fields.push([
        String(filled(propertyNames ?? { type: 'string' }, depth + 1)),
        filled(additionalProperties, depth + 1),
      ])
    return Object.fromEntries(fields) as unknown
  }
  return filled(root, 0)
}

function text({ format, pattern, maxLength = 10_000 }: z.infer<typeof nodeSchema>, id: string): string {
  if (format === 'uuid') return id
  const fits = (value: string) =>
    value.length <= maxLength && (pattern === undefined || new RegExp(pattern, 'u').test(value))
  return [...texts, ...patterned, id].find(fits) ?? mark.slice(0, maxLength)
}
