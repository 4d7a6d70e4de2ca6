/** What a colour stands on, and the least contrast there as WCAG 2.2 counts it (1 to 21): 4.5 for words, 3 for shapes. */
export type Ground = Readonly<{ on: string; least: number }>;

/** One colour of the screens. `on` is empty where it is only a ground, or a line that carries no meaning. */
export type Token = Readonly<{ name: string; hex: string; on: readonly Ground[] }>;

const WORDS = 4.5;
const SHAPES = 3;

const words = (...grounds: readonly string[]): readonly Ground[] =>
  grounds.map((on) => ({ on, least: WORDS }));
const shapes = (...grounds: readonly string[]): readonly Ground[] =>
  grounds.map((on) => ({ on, least: SHAPES }));
const at = (on: string, least: number): Ground => ({ on, least });

const page: readonly Token[] = [
  { name: 'paper', hex: '#FAF7F1', on: [] },
  { name: 'card', hex: '#FFFFFF', on: [] },
  { name: 'hush', hex: '#F3F0E9', on: [] },
  {
    name: 'ink',
    hex: '#1B2430',
    on: [
      at('paper', 14.6),
      ...words('card', 'hush', 'sand', 'sand-2', 'joy', 'joy-tint', 'gap-tint', 'held-tint', 'link-tint'),
      ...words('links-tint', 'family-tint', 'health-tint', 'school-tint', 'social-work-tint'),
    ],
  },
  {
    name: 'quiet',
    hex: '#4B5563',
    on: [at('paper', 7), ...words('card', 'hush', 'sand', 'sand-2', 'links-tint', 'gap-tint', 'joy-tint')],
  },
  { name: 'link', hex: '#0B57A4', on: [at('paper', 6.7), ...words('card', 'hush', 'link-tint', 'gap-tint')] },
  { name: 'link-strong', hex: '#08427D', on: words('paper', 'card', 'hush', 'link-tint', 'gap-tint') },
  { name: 'link-tint', hex: '#E8F0F9', on: [] },
  { name: 'navy', hex: '#17324D', on: [at('card', 13.1), ...words('paper', 'link-tint')] },
  { name: 'navy-strong', hex: '#0E2236', on: words('card', 'link-tint') },
  {
    name: 'on-navy',
    hex: '#FFFFFF',
    on: [at('navy', 13.1), ...words('navy-strong', 'held', 'stopped', 'gap-ink')],
  },
  { name: 'focus', hex: '#FFDD00', on: [at('focus-ink', 14.5)] },
  { name: 'focus-ink', hex: '#0B0C0C', on: [at('focus', 14.5), ...shapes('paper', 'card')] },
  { name: 'error', hex: '#B3202C', on: words('paper', 'card') },
  { name: 'control', hex: '#737983', on: shapes('paper', 'card') },
  { name: 'line', hex: '#D8D2C6', on: [] },
];

const marks: readonly Token[] = [
  { name: 'joy', hex: '#FFC233', on: shapes('navy') },
  {
    name: 'joy-edge',
    hex: '#7A5200',
    on: [at('card', 6.9), ...words('joy-tint', 'paper'), ...shapes('joy')],
  },
  { name: 'joy-tint', hex: '#FFF7DF', on: [] },
  { name: 'worry', hex: '#2E333D', on: [at('card', 12.6), ...shapes('paper', 'gap-tint')] },
  { name: 'stopped', hex: '#B4430A', on: [at('card', 5.6), ...words('paper', 'gap-tint', 'joy-tint')] },
  { name: 'gap', hex: '#C4611C', on: [at('card', 4.1), at('gap-tint', 3.7), ...shapes('paper')] },
  { name: 'gap-tint', hex: '#FFF1E6', on: [] },
  { name: 'gap-ink', hex: '#8A3206', on: words('gap-tint', 'card', 'paper', 'links-tint') },
  { name: 'lost', hex: '#8F8778', on: [at('links-tint', 3.1), ...shapes('card')] },
  {
    name: 'held',
    hex: '#1D5B2E',
    on: [at('card', 8.1), ...words('paper', 'held-tint', 'links-tint', 'gap-tint')],
  },
  { name: 'held-tint', hex: '#E6F1E8', on: [] },
  { name: 'sand', hex: '#E9E1D0', on: [] },
  { name: 'sand-2', hex: '#DCD3BF', on: [] },
  { name: 'sand-edge', hex: '#A89B7C', on: [] },
];

const lanes: readonly Token[] = [
  { name: 'family', hex: '#9E2F71', on: [at('card', 6.7), at('family-tint', 5.5), ...words('paper')] },
  { name: 'family-tint', hex: '#F7E4EF', on: [] },
  { name: 'family-ink', hex: '#77204F', on: words('family-tint', 'card') },
  { name: 'health', hex: '#0C69B7', on: [at('card', 5.6), at('health-tint', 4.6), ...words('paper')] },
  { name: 'health-tint', hex: '#DCEBF8', on: [] },
  { name: 'health-ink', hex: '#084A85', on: words('health-tint', 'card') },
  { name: 'school', hex: '#59207D', on: [at('card', 10.8), at('school-tint', 8.5), ...words('paper')] },
  { name: 'school-tint', hex: '#EBE1F2', on: [] },
  { name: 'school-ink', hex: '#4A1869', on: words('school-tint', 'card') },
  {
    name: 'social-work',
    hex: '#2C5B2F',
    on: [at('card', 7.9), at('social-work-tint', 6.6), ...words('paper')],
  },
  { name: 'social-work-tint', hex: '#E1EFE2', on: [] },
  { name: 'social-work-ink', hex: '#1F4722', on: words('social-work-tint', 'card') },
  { name: 'links', hex: '#8A6416', on: [at('links-tint', 4.7), ...words('card', 'paper')] },
  { name: 'links-tint', hex: '#F6F1E7', on: [] },
  { name: 'links-ink', hex: '#6B4F14', on: words('links-tint', 'card') },
];

/** Every colour of the screens; the style sheet holds exactly these. Red is for a mistake in a form, never for a child. */
export const tokens: readonly Token[] = [...page, ...marks, ...lanes];

/** What must be told apart by colour too, by every kind of sight; shape and place say it first. */
export const toldApart = ['family', 'health', 'school', 'social-work', 'worry', 'stopped'] as const;
