/** The name under which Nest hands out the agencies that this process speaks for (`readonly Agency[]`). */
export const AGENCIES_HERE = Symbol('AgenciesHere');
