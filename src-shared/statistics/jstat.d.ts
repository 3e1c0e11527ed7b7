// The package has no types of its own; only what student.ts calls.
declare module 'jstat' {
  const jStat: {
    readonly studentt: {
      /** P(T <= x) for T of Student's t with `dof` degrees of freedom, fractional ones too. */
      readonly cdf: (x: number, dof: number) => number
      readonly inv: (p: number, dof: number) => number
    }
  }
  export default jStat
}
