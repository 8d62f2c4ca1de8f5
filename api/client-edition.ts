/**
 * The edition of the contract that this app speaks, sent as `Udvej-Client` with every request on the citizen's side. Raise it by one in the change that an
 * older app would not get along with; the service takes this one and the two before it.
 */
export const clientEdition = 1
