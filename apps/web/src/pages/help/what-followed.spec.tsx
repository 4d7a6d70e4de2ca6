import { render } from 'preact-render-to-string';
import type { FollowedAnswer } from './answers';
import { WhatFollowed } from './WhatFollowed';

const eventOn = (on: string, number: number): FollowedAnswer['events'][number] => ({
  kind: 'GOING_WELL_SEEN',
  on,
  day: number,
  entries: [
    {
      entryRef: `entry-${number}`,
      sentence: `Joy ${number}`,
      lane: 'HEALTH',
      occurred: { from: on, to: null, precision: 'DAY', inWords: on },
    },
  ],
});

const followedBy = (count: number): FollowedAnswer =>
  ({
    inWords: 'Still going well a year later.',
    events: Array.from({ length: count }, (_, place) =>
      eventOn(`2025-0${1 + Math.floor(place / 20)}-${String(1 + (place % 20)).padStart(2, '0')}`, place),
    ),
    silenced: [],
    cannotOpen: 0,
  }) as unknown as FollowedAnswer;

describe('what followed an ending', () => {
  it('is shown whole where it is not much', () => {
    const html = render(
      <WhatFollowed followed={followedBy(40)} childId="child-1" answer="It held." isMeasured />,
    );
    expect(html.split('<li>')).toHaveLength(41);
    expect(html).not.toContain('more in the list');
  });

  it('leads to the rest where it is more than anybody reads on one page', () => {
    const html = render(<WhatFollowed followed={followedBy(55)} childId="child-1" answer="" isMeasured />);
    expect(html.split('<li>')).toHaveLength(41);
    expect(html).toContain('href="/children/child-1?from=2025-03-01&amp;to=2025-03-15#every-entry"');
    expect(html).toContain('See 15 more in the list of every entry');
  });

  it('says a length only from one known day to another', () => {
    const term = { from: '2025-01-06', to: '2025-04-04', precision: 'TERM' as const, inWords: 'term' };
    const event = eventOn('2025-04-04', 88);
    const about = { ...event, entries: event.entries.map((entry) => ({ ...entry, occurred: term })) };
    const said = (events: readonly (typeof event)[], isMeasured: boolean) =>
      render(
        <WhatFollowed
          followed={{ ...followedBy(0), events: [...events] }}
          childId="child-1"
          answer=""
          isMeasured={isMeasured}
        />,
      );
    expect(said([event], true)).toContain('after 12 weeks');
    expect(said([about], true)).not.toContain('weeks');
    expect(said([event], false)).not.toContain('weeks');
  });
});
