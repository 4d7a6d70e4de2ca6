/** The heads of the groups of endings, in the order in which they are shown. */
export const GROUP_WORDS = {
  goingWell: {
    title: 'Stopped because things were going well',
    lead: 'Each picture begins before help stopped. Stripes are the time without it.',
  },
  lessWell: {
    title: 'Made less because things were going well',
    lead: 'The thin line is the time with less.',
  },
  whileWell: {
    title: 'Stopped or made less while things were going well',
    lead: 'Another reason was given, or none. What was on record then says that things were going well.',
  },
  disagrees: {
    title: 'Said to be going well, when the record said that things were hard',
    lead: 'Why the two differ is a question to ask. It is no finding against anybody.',
  },
  held: {
    title: 'Stopped or made less, and it held',
    lead: 'Half a year later or more, things were still seen going well.',
  },
  planned: {
    title: 'Other endings with a plan and a safety net',
    lead: 'All four safeguards were in place. What followed is shown all the same.',
  },
  other: {
    title: 'All other help that stopped, got less or paused',
    lead: 'Each has its own reason beside it.',
  },
} as const;
