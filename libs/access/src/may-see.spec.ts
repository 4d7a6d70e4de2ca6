import type { Envelope } from '@chronology/domain';
import { mayStateHere, SPEAKS_FOR, type Viewer } from './actor';
import { maySee, type Sight } from './may-see';

const viewer: Viewer = {
  kind: 'person',
  ref: 'p1',
  role: 'class teacher',
  organisationId: 'school',
  agency: 'education',
};
const source = (organisationId: string) => ({ agency: 'health', organisationId }) as const;
type Case = readonly [string, Envelope['audience'], string, Sight];

const CASES: readonly Case[] = [
  ['everyone of the team sees a team entry whole', { level: 'team' }, 'clinic', 'whole'],
  ['who is not named sees that it exists', { level: 'named' }, 'clinic', 'existence'],
  ['a named role sees it whole', { level: 'named', roles: ['class teacher'] }, 'clinic', 'whole'],
  ['the organisation that states it sees it whole', { level: 'named' }, 'school', 'whole'],
  ['nobody sees a sealed entry', { level: 'sealed' }, 'clinic', 'nothing'],
  [
    'not even the organisation that sealed it',
    { level: 'sealed', roles: ['class teacher'] },
    'school',
    'nothing',
  ],
];

describe('who may see what', () => {
  it.each(CASES)('%s', (_, audience, organisationId, sight) => {
    expect(maySee(viewer, { audience, source: source(organisationId) })).toBe(sight);
  });
});

describe('who may state where', () => {
  it('lets a teacher state in education’s service, and not in health’s', () => {
    expect(() => mayStateHere(viewer, SPEAKS_FOR.education)).not.toThrow();
    expect(() => mayStateHere(viewer, SPEAKS_FOR.health)).toThrow('your own agency');
  });

  it('lets social work’s service speak for family and child', () => {
    expect(() => mayStateHere({ ...viewer, agency: 'family' }, SPEAKS_FOR.social_work)).not.toThrow();
  });
});
