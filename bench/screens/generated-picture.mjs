// A long childhood with as many entries as wanted, the same every time: marks of every kind in every lane, help that
// came and went, homes and threads.
const LANES = ['family', 'health', 'school', 'social-work'];
const KINDS = ['joy', 'voice', 'worry', 'contact', 'contact', 'other'];
const DAY_MS = 86_400_000;
const DAYS = 3_650;
const dayAt = (number) => new Date(Date.UTC(2015, 0, 1) + number * DAY_MS).toISOString().slice(0, 10);

/** As the screens are given it: plain data. */
export const generatedPicture = (entries) => {
  const of = (list, number) => list[number % list.length];
  const marks = Array.from({ length: entries }, (_, number) => {
    const day = dayAt((number * 7_919) % DAYS);
    const kind = of(KINDS, number);
    return {
      key: `mark-${number}`,
      kind,
      lane: of(LANES, number >> 1),
      from: day,
      to: day,
      when: day,
      title: `Entry ${number}`,
      ...(kind === 'voice' && { answer: { isThere: number % 3 > 0, words: 'We answered' } }),
    };
  });
  const help = Array.from({ length: 40 }, (_, number) => {
    const from = (number * 83) % (DAYS - 700);
    const end = {
      type: 'ended',
      shape: number % 3 ? 'planned' : 'going-well',
      words: 'It stopped',
      when: 'then',
    };
    return {
      key: `help-${number}`,
      name: `Help number ${number}`,
      lane: of(LANES, number),
      spells: [
        {
          key: `spell-${number}`,
          phases: [{ from: dayAt(from), to: dayAt(from + 400), weight: 'full' }],
          endedOn: dayAt(from + 400),
          newWorkers: [],
          pauses: [],
          ends: [
            {
              ...end,
              key: `end-${number}`,
              on: dayAt(from + 400),
              after: { kind: number % 3 ? 'held' : 'without', to: dayAt(from + 600) },
            },
          ],
        },
      ],
    };
  });
  const homes = [0, 1_200, 2_400].map((from, number) => ({
    key: `home-${number}`,
    name: `Home ${number}`,
    from: dayAt(from),
    ...(number < 2 && { to: dayAt(from + 1_200) }),
  }));
  return {
    childName: 'Ailsa',
    bornOn: dayAt(0),
    today: dayAt(DAYS),
    marks,
    help,
    homes,
    threads: [],
  };
};
