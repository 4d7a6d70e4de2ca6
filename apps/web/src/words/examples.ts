/** What differs from agency to agency when an entry is added: an example, and what kinds of contact come first. */
type Preset = Readonly<{ value: string; text: string }>;

const HOME_VISIT: Preset = { value: 'home-visit', text: 'Home visit' };
const MEETING: Preset = { value: 'team-meeting', text: 'Meeting of the team around the child' };
const OTHERS: readonly Preset[] = [
  { value: 'in-person', text: 'Talk in person' },
  { value: 'phone', text: 'Phone call' },
  { value: 'video', text: 'Video call' },
  { value: 'letter', text: 'Letter or message' },
];

export const CONTACT_PRESETS: Readonly<Record<'HEALTH' | 'EDUCATION' | 'SOCIAL_WORK', readonly Preset[]>> = {
  HEALTH: [
    HOME_VISIT,
    { value: 'growth-check-done', text: 'Growth check: done' },
    { value: 'growth-check-not-done', text: 'Growth check: not done' },
    { value: 'clinic', text: 'At the clinic' },
    MEETING,
    ...OTHERS,
  ],
  EDUCATION: [{ value: 'school', text: 'At nursery or school' }, MEETING, HOME_VISIT, ...OTHERS],
  SOCIAL_WORK: [
    HOME_VISIT,
    { value: 'family-time', text: 'Family time' },
    MEETING,
    { value: 'school', text: 'At nursery or school' },
    ...OTHERS,
  ],
};

export const EXAMPLES: Readonly<Record<'HEALTH' | 'EDUCATION' | 'SOCIAL_WORK', (name: string) => string>> = {
  HEALTH: (name) => `${name} stacked six blocks and clapped.`,
  EDUCATION: (name) => `${name} read a whole page to the class and smiled.`,
  SOCIAL_WORK: (name) => `${name} and Mum planted tomatoes, and laughed a lot.`,
};
