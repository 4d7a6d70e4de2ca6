import { render } from 'preact-render-to-string';
import { bar, child, life, onDay, phase } from './picture-of/examples';
import { pictureOf } from './picture-of/picture-of';
import { Tables } from './Tables';

const about = { from: '2021', to: null, precision: 'YEAR' as const, inWords: 'in 2021' };

const html = (services: Parameters<typeof bar>[0][]) =>
  render(
    <Tables
      childId="child-1"
      picture={pictureOf(
        life({
          child: child({
            homes: [
              {
                ...{ entryRef: 'move-1', name: 'With Gran', because: null, planned: true },
                ...{ becauseOfMoney: false, askedChild: null, isForAWhile: false },
                ...{ from: about, until: onDay('2022-05-03') },
              },
            ],
          }),
          help: { services: services.map((said) => bar(said)) },
        }),
      )}
    />,
  );

describe('the picture as tables', () => {
  it('makes no day of what is known by its year', () => {
    const page = html([{ startedOn: about, phases: [phase({ from: '2021-01-01' })] }]);
    expect(page).toContain('since 2021');
    expect(page).toContain('in 2021 to 3 May 2022');
    expect(page).not.toContain('1 January 2021');
  });

  it('says of help that is to start that it is to start, and not that it goes on', () => {
    const page = html([{ startedOn: onDay('2026-01-08'), phases: [phase({ from: '2026-01-08' })] }]);
    expect(page).toContain('is to start 8 January 2026');
    expect(page).not.toContain('It goes on');
  });
});
