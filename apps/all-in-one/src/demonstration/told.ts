/** The setting that says of a log that the demonstration was told in it to its end. */
export const DEMONSTRATION_TOLD = 'demonstration-told';
