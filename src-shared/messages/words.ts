/** The shape another language must have: the same keys, without the plural forms only Russian needs. */
export type Words<T> = {
  readonly [K in keyof T as K extends `${string}_${'few' | 'many'}` ? never : K]: T[K] extends string
    ? string
    : Words<T[K]>
}
