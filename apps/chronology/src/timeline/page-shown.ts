import type { TimelinePage } from './timeline.query';

/** A page with its counts under the names that they have in the schema. */
export const pageShown = ({ kinds, agencies, years, cannotOpen, ...page }: TimelinePage) => ({
  ...page,
  kinds: kinds.map(({ group, count }) => ({ kind: group, count })),
  lanes: agencies.map(({ group, count }) => ({ lane: group, count })),
  years: years.map(({ group, count }) => ({ year: group, count })),
  cannotOpen: cannotOpen.map(({ group, count }) => ({ organisationId: group, count })),
});
