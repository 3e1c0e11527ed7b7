import { EventEmitter } from 'node:events'

/**
 * A double of an Electron object: a real emitter for its events, and the few methods a test gives.
 * The cast is needed as Electron's `on` is declared to return the whole object, which no double is.
 */
export function double<T>(
  methods: Partial<Record<keyof NoInfer<T>, unknown>> = {},
): T & { emit(event: string, ...values: unknown[]): boolean } {
  return Object.assign(new EventEmitter(), methods) as never
}

/** An Electron event: remembers whether its default was prevented. */
export class Happening {
  prevented = false
  constructor(more: object = {}) {
    Object.assign(this, more)
  }
  preventDefault(): void {
    this.prevented = true
  }
}
