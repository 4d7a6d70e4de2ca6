import { occurredInWords, type Occurred } from '@chronology/domain';

/**
 * Every “when” says itself in words. It is asked hundreds of times for one page, so it is answered at once, without
 * the framework’s promises.
 */
export const occurred = { Occurred: { inWords: (when: Occurred): string => occurredInWords(when) } };
