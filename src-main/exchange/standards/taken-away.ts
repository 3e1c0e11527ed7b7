/** In the cell of a variant: what the base has does not hold here. In a whole standard the same as an empty cell. */
export const takenAway = '-'
