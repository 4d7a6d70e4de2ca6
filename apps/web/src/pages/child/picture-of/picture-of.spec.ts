import { bar, child, ending, followed, item, life, onDay, phase } from './examples';
import type { Life } from './answers';
import { countWithoutDay } from './marks';
import { pictureOf } from './picture-of';

const marksFor = (...items: Life['items']) => pictureOf(life({ items })).marks;
const helpFor = (help: Partial<Life['help']>, items: Life['items'] = []) =>
  pictureOf(life({ items, help })).help;
const endsFor = (...endings: Life['help']['endings']) =>
  helpFor({ services: [bar()], endings })[0]?.spells[0]?.ends ?? [];

describe('the marks of a picture', () => {
  it('stand in the lane of whoever is spoken for, under the kind that a reader looks for', () => {
    expect(
      marksFor(
        item({ key: 'f', lane: 'THIRD_SECTOR', kind: 'JOY' }),
        item({ key: 'e', lane: 'POLICE', kind: 'WORRY', type: 'ConcernRaised' }),
        item({ key: 'd', lane: 'EDUCATION', kind: 'CONTACT', type: 'ProfessionalContactMade' }),
        item({ key: 'c', lane: 'CHILD', kind: 'VOICE', type: 'ChildViewRecorded', answers: [] }),
        item({ key: 'b', lane: 'HEALTH', kind: 'RECORD', type: 'GrowthMeasured' }),
      ).map(({ key, lane, kind }) => [key, lane, kind]),
    ).toEqual([
      ['b', 'health', 'other'],
      ['c', 'family', 'voice'],
      ['d', 'school', 'contact'],
      ['e', 'social-work', 'worry'],
      ['f', 'family', 'joy'],
    ]);
  });

  it('count a change with joys or worries as whoever saw it said which way it went', () => {
    const change = (direction: string) =>
      marksFor(item({ type: 'ChangeNoticed', kind: 'CHANGE', content: { direction } }))[0]?.kind;
    expect(['better', 'worse', 'same', 'unclear'].map(change)).toEqual(['joy', 'worry', 'other', 'other']);
  });

  it('say nothing of an entry that cannot be opened but that it is there', () => {
    const [mark] = marksFor(
      item({
        form: 'CANNOT_OPEN',
        type: null,
        kind: null,
        sentence: '1 entry you cannot open',
        source: { role: null, system: null },
      }),
    );
    expect(mark).toEqual({
      key: 'entry-1',
      kind: 'closed',
      lane: 'health',
      from: '2025-03-10',
      to: '2025-03-10',
      when: '2025-03-10',
      title: '1 entry you cannot open',
    });
  });

  it('say late only when it was more than two weeks', () => {
    expect(marksFor(item({ writtenDownAfterDays: 14 }))[0]?.late).toBeUndefined();
    expect(marksFor(item({ writtenDownAfterDays: 35 }))[0]?.late).toBe('written down 5 weeks later');
  });

  it('say whether adults answered what was said, and how; an answer is not itself something said', () => {
    const said = { type: 'ChildViewRecorded', kind: 'VOICE' } as const;
    const answer = { entryRef: 'a', whatWeDid: 'We went.', whatWeDidNot: null, why: null, toldOn: null };
    expect(marksFor(item({ ...said, answers: [] }))[0]?.answer).toEqual({
      isThere: false,
      words: 'No answer yet.',
    });
    expect(marksFor(item({ ...said, answers: [answer] }))[0]?.answer).toEqual({
      isThere: true,
      words: 'We went.',
    });
    expect(marksFor(item({ type: 'ChildViewAnswered', kind: 'VOICE' }))[0]).toMatchObject({ kind: 'other' });
  });

  it('leave out what has no day, which is counted', () => {
    const items = [
      item({ occurred: { ...onDay(''), from: null, precision: 'UNKNOWN' } }),
      item({ key: 'b' }),
    ];
    expect(marksFor(...items)).toHaveLength(1);
    expect(countWithoutDay(life({ items }))).toBe(1);
  });

  it('leave decisions about help to the ends of bars', () => {
    const leaving = item({ key: 'ending-1', type: 'ServiceEnded', kind: 'HELP' });
    const items = [leaving, item({ ...leaving, key: 'ending-1/decided', form: 'DECISION' })];
    const help = { services: [bar()], endings: [ending()] };
    expect(pictureOf(life({ items, help })).marks).toEqual([]);
    expect(marksFor(leaving)).toHaveLength(1);
  });

  it('mark what was taken back', () => {
    expect(marksFor(item({ withdrawn: { why: 'Another child' } }))[0]?.isTakenBack).toBe(true);
  });
});

describe('the help of a picture', () => {
  it('is one row with all its stretches, by service and else by name', () => {
    const rows = helpFor({
      services: [
        bar({ involvementId: 'a' }),
        bar({ involvementId: 'b', serviceId: null, name: 'Nursery', lane: 'EDUCATION' }),
        bar({ involvementId: 'c', phases: [phase({ from: '2025-01-13' })] }),
        bar({ involvementId: 'd', serviceId: null, name: 'Nursery', lane: 'EDUCATION' }),
        bar({ involvementId: 'e', serviceId: null, name: null }),
      ],
    });
    expect(rows.map(({ name, spells }) => [name, spells.map(({ key }) => key)])).toEqual([
      ['Play therapy', ['a', 'c']],
      ['Nursery', ['b', 'd']],
      ['Help with no name on record', ['e']],
    ]);
  });

  it('is thin only against its own most, in the same unit', () => {
    const weights = (...phases: Parameters<typeof phase>[0][]) =>
      helpFor({ services: [bar({ phases: phases.map((each) => phase(each)) })] })[0]?.spells[0]?.phases.map(
        ({ weight }) => weight,
      );
    expect(weights({ per28: 4, unit: 'CONTACTS' }, { per28: 2, unit: 'CONTACTS' })).toEqual(['full', 'less']);
    expect(weights({ per28: 40, unit: 'HOURS' }, { per28: 2, unit: 'CONTACTS' })).toEqual(['full', 'full']);
    expect(weights({}, { per28: 2, unit: 'CONTACTS' })).toEqual(['full', 'full']);
  });

  it('begins nowhere that nobody wrote down', () => {
    const unknown = { startedOn: null, phases: [phase({ from: null })], isRunning: false };
    expect(helpFor({ services: [bar(unknown)] })).toEqual([]);
    const ended = helpFor({ services: [bar({ ...unknown, endedOn: onDay('2024-05-20') })] });
    expect(ended[0]?.spells[0]?.phases[0]?.from).toBe('2024-05-20');
  });

  it('shows new workers', () => {
    const items = [
      item({ type: 'ServiceChanged', content: { change: 'worker' }, involvementRef: 'help-1' }),
      item({ key: 'b', type: 'ServiceChanged', content: { change: 'place' }, involvementRef: 'help-1' }),
      item({ key: 'c', type: 'WorkerChanged', occurred: onDay('2024-06-01'), involvementRef: 'help-1' }),
      item({ key: 'd', type: 'WorkerChanged', involvementRef: 'another' }),
    ];
    expect(helpFor({ services: [bar()] }, items)[0]?.spells[0]?.newWorkers).toEqual([
      '2024-06-01',
      '2025-03-10',
    ]);
  });

  it('is silent only where contacts were on record, nothing is for half a year, and it goes on', () => {
    const silent = (day: string, more: Parameters<typeof bar>[0] = {}, kind: 'CONTACT' | 'JOY' = 'CONTACT') =>
      helpFor({ services: [bar(more)] }, [item({ kind, involvementRef: 'help-1', occurred: onDay(day) })])[0]
        ?.spells[0]?.silentSince;
    expect(silent('2025-05-04')).toBe('2025-05-04');
    expect(silent('2025-06-01')).toBeUndefined();
    expect(silent('2025-05-04', { isRunning: false })).toBeUndefined();
    expect(silent('2025-05-04', {}, 'JOY')).toBeUndefined();
  });
});

describe('the ends of help', () => {
  it('say when, by which label, and the reason in the worker’s words', () => {
    expect(endsFor(ending())).toEqual([
      {
        key: 'ending-1',
        on: '2024-05-20',
        type: 'ended',
        shape: 'going-well',
        words: 'This help stopped because things were going well.',
        when: '20 May 2024',
        reason: 'Sessions going well.',
      },
    ]);
  });

  it('are none where nothing ended', () => {
    expect(endsFor(ending({}, { label: 'MINOR_CHANGE' }))).toEqual([]);
  });

  it('are drawn also where the rule gives no answer', () => {
    expect(endsFor({ ...ending(), result: null, noResult: 'There is no answer.' })[0]).toMatchObject({
      shape: 'other',
      words: 'There is no answer.',
    });
  });

  it('show the time without it until the same help, or help for the same need, was back', () => {
    const needed = followed({
      followUp: 'HELP_NEEDED_AGAIN',
      days: 176,
      inWords: 'Followed by help needed again after 25 weeks.',
      events: [
        { kind: 'GOING_WORSE_SEEN', on: '2024-10-07' },
        { kind: 'HELP_REQUESTED_SAME_NEED', on: '2024-11-12' },
        { kind: 'SAME_SERVICE_STARTED', on: '2025-01-13' },
      ],
    });
    expect(endsFor(ending({}, { followed: needed }))[0]).toMatchObject({
      followed: 'Followed by help needed again after 25 weeks.',
      after: { kind: 'without', to: '2025-01-13', neededAgain: '2024-11-12' },
    });
    const neverBack = followed({ ...needed, events: [] });
    expect(endsFor(ending({}, { followed: neverBack }))[0]?.after).toEqual({
      kind: 'without',
      to: '2024-11-12',
      neededAgain: '2024-11-12',
      isLengthUnknown: true,
    });
  });

  it('find the same help that was back after the year that the rule looks at, and say how long the gap was', () => {
    const needed = followed({ followUp: 'HELP_NEEDED_AGAIN', days: 176 });
    const [row] = helpFor({
      services: [
        bar({ isRunning: false, endedOn: onDay('2024-05-20') }),
        bar({ involvementId: 'help-2', phases: [phase({ from: '2025-08-18' })] }),
      ],
      endings: [ending({}, { followed: needed })],
    });
    expect(row?.spells[0]?.ends[0]?.after?.to).toBe('2025-08-18');
    expect(row?.note).toBe('65-week gap');
  });

  it.each([
    ['STILL_GOING_WELL', { kind: 'held', to: '2025-04-02' }],
    ['NOT_KNOWN', { kind: 'unknown', to: '2025-05-20' }],
    ['WINDOW_OPEN', { kind: 'too-early', to: '2025-11-18' }],
    ['CENSORED_MOVED_OUT', { kind: 'unknown', to: '2025-05-20' }],
  ] as const)('are drawn by what followed: %s', (followUp, after) => {
    const events = [{ kind: 'GOING_WELL_SEEN' as const, on: '2025-04-02' }];
    const said = followed({ followUp, days: 365, events });
    expect(endsFor(ending({}, { followed: said }))[0]?.after).toEqual(after);
  });

  it('were not without help where it went on with somebody else or stood still', () => {
    const said = followed({ followUp: 'HELP_NEEDED_AGAIN', days: 10 });
    expect(endsFor(ending({}, { label: 'REPLACED', followed: said }))[0]?.after).toBeUndefined();
  });
});

describe('homes and threads', () => {
  const home = {
    entryRef: null,
    name: 'With Mum',
    because: null,
    planned: null,
    becauseOfMoney: false,
    askedChild: null,
    isForAWhile: false,
    from: null,
    until: onDay('2021-10-08'),
  };
  const second = { ...home, entryRef: 'move', name: 'With Gran', from: onDay('2021-10-08'), until: null };

  it('begin at the birth, and say what drove a move', () => {
    const { homes } = pictureOf(
      life({ child: child({ homes: [home, { ...second, becauseOfMoney: true, because: 'Too costly.' }] }) }),
    );
    expect(homes).toEqual([
      { key: 'home-0', name: 'With Mum', from: '2017-03-14', to: '2021-10-08' },
      {
        key: 'move',
        name: 'With Gran',
        from: '2021-10-08',
        move: { words: 'Moved because of cost', isBecauseOfMoney: true },
      },
    ]);
  });

  it('leave out the first home where nobody knows the birthday', () => {
    const { homes, bornOn } = pictureOf(life({ child: child({ born: null, homes: [home, second] }) }));
    expect([homes.map(({ name }) => name), bornOn]).toEqual([['With Gran'], undefined]);
  });

  it('follow a link from one state to the next', () => {
    const phases = [
      { entryRef: 'a', state: 'KEPT', plannedContact: null, from: onDay('2018-12-24') },
      { entryRef: 'b', state: 'STOPPED', plannedContact: null, from: onDay('2023-03-06') },
      { entryRef: 'c', state: 'RESTARTED', plannedContact: null, from: onDay('2023-09-02') },
    ] as const;
    const matter = {
      entryRef: 'a',
      kind: 'ANIMAL',
      name: 'Biscuit',
      why: null,
      sinceWhen: null,
      howKept: null,
    } as const;
    expect(pictureOf(life({ child: child({ matters: [{ ...matter, phases }] }) })).threads).toEqual([
      {
        key: 'a',
        name: 'Biscuit',
        kind: 'animal',
        phases: [
          { from: '2018-12-24', to: '2023-03-06', state: 'often' },
          { from: '2023-03-06', to: '2023-09-02', state: 'lost' },
          { from: '2023-09-02', state: 'sometimes' },
        ],
      },
    ]);
  });
});
