/** What a refusable act gives back: its value, or the fault that stopped it. Nothing was written then. */
export type Result<Value, Fault> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: Fault }

export function done<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value }
}

export function refused<Fault>(fault: Fault): { ok: false; fault: Fault } {
  return { ok: false, fault }
}
