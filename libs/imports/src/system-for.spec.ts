import type { Organisation } from '@chronology/access';
import { organisationOf, systemFor } from './system-for';

const system = (id: string, ...formats: readonly string[]) => ({ id, formats, trustedFor: [] });
const council: Organisation = {
  id: 'council',
  sector: 'social_work',
  name: 'A Council',
  nation: 'scotland',
  systems: [system('one', 'a', 'b'), system('two', 'b')],
};

describe('the system that an import is of', () => {
  it('is the one whose formats name the format', () => {
    expect(systemFor(council, 'a').id).toBe('one');
  });

  it('must be named where several write the format', () => {
    expect(() => systemFor(council, 'b')).toThrow('one, two. Please name one.');
    expect(systemFor(council, 'b', 'two').id).toBe('two');
  });

  it.each([
    ['c', undefined, 'A Council has no system that writes c.'],
    ['a', 'two', 'A Council has no system “two” that writes a.'],
  ])('is refused for %s of %s', (format, id, message) => {
    expect(() => systemFor(council, format, id)).toThrow(message);
  });

  it('is an organisation’s that is known here', () => {
    expect(organisationOf([council], 'council')).toBe(council);
    expect(() => organisationOf([council], 'other')).toThrow('No organisation here has the id “other”');
  });
});
