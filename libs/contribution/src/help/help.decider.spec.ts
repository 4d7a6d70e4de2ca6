import { sourceOf, type Actor } from '@chronology/access';
import type { ContentOf, Envelope, RecordedFact } from '@chronology/domain';
import {
  CHILD,
  chronologyClosed,
  chronologyOpened,
  classTeacher,
  healthVisitor,
  recorded,
  schoolSystem,
  serviceEnded,
  serviceEndingTakenBack,
  serviceReduced,
  serviceStarted,
  socialWorker,
} from '../../../../test/examples';
import { given } from '../../../../test/given';
import type { Intensity } from './amount';
import type { HelpChange, HelpCommand } from './help-command';
import { helpDecider } from './help.decider';
import type { StatedType } from './saying';

const TODAY = '2025-06-10';
const HELP = 'family-support-1';

type Who = Readonly<{ asker?: Actor; envelope?: Partial<Envelope> }>;

const saying = (change: HelpChange, { asker = socialWorker, envelope = {} }: Who = {}): HelpCommand => {
  const said = {
    asker,
    today: TODAY,
    envelope: {
      occurred: { from: TODAY, precision: 'day' },
      basis: 'record',
      source: sourceOf(asker),
      audience: { level: 'team' },
      ...envelope,
    },
  } as const;
  return change.type === 'StartHelp'
    ? { ...change, ...said, beginning: { involvementId: 'new-help', serviceId: 'new-service' } }
    : { ...change, ...said };
};

const why = { reason: 'GOALS_MET', reasonText: 'She is doing well' } as const;
const contacts = (amount: number, per: Intensity['per'] = 'week'): Intensity => ({
  amount,
  unit: 'contacts',
  per,
});

const start = (help: Partial<Extract<HelpChange, { type: 'StartHelp' }>['help']> = {}, who?: Who) =>
  saying({ type: 'StartHelp', help: { name: 'Family support', ...help } }, who);
const startAgainAs = (serviceId: string | undefined): HelpCommand => {
  const command = start({ again: HELP });
  if (command.type !== 'StartHelp') throw new Error('This starts help.');
  return {
    ...command,
    beginning: { involvementId: 'new-help', ...(serviceId !== undefined && { serviceId }) },
  };
};
const change = (who?: Who) =>
  saying({ type: 'ChangeHelp', help: { involvementId: HELP, change: 'worker' } }, who);
const increase = (help: Partial<ContentOf<'ServiceIncreased'>> = {}, who?: Who) =>
  saying({ type: 'IncreaseHelp', help: { involvementId: HELP, toIntensity: contacts(3), ...help } }, who);
const reduce = (help: Partial<ContentOf<'ServiceReduced'>> = {}, who?: Who) =>
  saying({ type: 'ReduceHelp', help: { involvementId: HELP, ...why, ...help } }, who);
const pause = (help: Partial<ContentOf<'ServicePaused'>> = {}, who?: Who) =>
  saying({ type: 'PauseHelp', help: { involvementId: HELP, ...why, ...help } }, who);
const resume = (help: Partial<Extract<HelpChange, { type: 'ResumeHelp' }>['help']> = {}, who?: Who) =>
  saying({ type: 'ResumeHelp', help: { involvementId: HELP, resumedOn: '2025-06-09', ...help } }, who);
const end = (help: Partial<ContentOf<'ServiceEnded'>> = {}, who?: Who) =>
  saying({ type: 'EndHelp', help: { involvementId: HELP, ...why, ...help } }, who);
const takeBack = (help: Partial<ContentOf<'ServiceEndingTakenBack'>> = {}, who?: Who) =>
  saying(
    {
      type: 'TakeBackEnding',
      help: { involvementId: HELP, endingRef: 'service-ended', why: 'Ailsa asked', ...help },
    },
    who,
  );
const correct = (
  corrected: ContentOf<'ServiceEndingCorrected'>['corrected'],
  help: Partial<ContentOf<'ServiceEndingCorrected'>> = {},
  who?: Who,
) =>
  saying(
    {
      type: 'CorrectEnding',
      help: { involvementId: HELP, endingRef: 'service-ended', corrected, why: 'A slip', ...help },
    },
    who,
  );
const useRouteBack = (who?: Who) =>
  saying({ type: 'UseRouteBack', help: { involvementId: HELP, byWhom: 'Mum', answeredInDays: 2 } }, who);

const OPEN = chronologyOpened();
const STARTED = serviceStarted({ intensity: contacts(2) });
const ended = (content: Partial<ContentOf<'ServiceEnded'>> = {}) =>
  serviceEnded(
    { effectiveOn: '2025-05-01', ...content },
    { occurred: { from: '2025-05-01', precision: 'day' } },
  );
const paused = (content: Partial<ContentOf<'ServicePaused'>> = {}) =>
  recorded('ServicePaused', {
    involvementId: HELP,
    effectiveOn: '2025-05-01',
    reasonText: 'Exams',
    ...content,
  });

const on = (...facts: readonly RecordedFact[]) => given(helpDecider(CHILD), OPEN, ...facts);
const running = (...facts: readonly RecordedFact[]) => on(STARTED, ...facts);

describe('starting help', () => {
  it('begins with ids of its own, and the fact is known by the id of the help', () => {
    on()
      .when(start({ intensity: contacts(2), needRefs: ['n1'] }))
      .then({
        type: 'ServiceStarted',
        id: 'new-help',
        data: {
          content: {
            involvementId: 'new-help',
            serviceId: 'new-service',
            name: 'Family support',
            needRefs: ['n1'],
          },
        },
      });
  });

  it('keeps the service of the help that starts again, and not the words that named it', () => {
    const [fact] = helpDecider(CHILD).decide(startAgainAs('family-support'), {
      standing: { is: 'open' },
      accounts: [],
    });
    expect(fact?.data.content).toEqual({
      name: 'Family support',
      involvementId: 'new-help',
      serviceId: 'family-support',
    });
  });

  it('starts again what has ended, and what is decided to end', () => {
    running(ended())
      .when(start({ again: HELP }))
      .then({ type: 'ServiceStarted' });
    running(ended({ effectiveOn: '2025-07-01' }))
      .when(start({ again: HELP }))
      .then({ type: 'ServiceStarted' });
  });

  it('refuses to start a second time what has not ended, and says who wrote last', () => {
    running()
      .when(start({ again: HELP }))
      .thenRefused(
        'has-not-ended',
        'The health visitor (nhs-northshire) said that it started on 10 March 2025.',
        'help.again',
      );
  });

  it('refuses to start again what is paused', () => {
    running(paused())
      .when(start({ again: HELP }))
      .thenRefused('is-paused', 'Please say that it started again after the pause.', 'help.again');
  });

  it('refuses to start again what is not on record', () => {
    const unknown = { ...start({ again: 'other' }), beginning: { involvementId: 'new-help' } } as HelpCommand;
    on().when(unknown).thenRefused('no-such-help', 'state this as new help', 'help.again');
  });

  it('refuses a start that is still to come', () => {
    on()
      .when(start({}, { envelope: { occurred: { from: '2025-06-11', precision: 'day' } } }))
      .thenRefused('in-the-future', '', 'entry.occurred');
  });
});

describe('whatever is said of help', () => {
  it('refuses without a chronology', () => {
    given(helpDecider(CHILD)).when(start()).thenRefused('no-chronology');
  });

  it('refuses in a closed chronology, and lets an ending be put right all the same', () => {
    const closed = on(STARTED, ended(), chronologyClosed());
    closed.when(start()).thenRefused('chronology-closed');
    closed.when(correct({ forum: 'review' })).then({ type: 'ServiceEndingCorrected' });
  });

  it('asks the chronology through which something is stated into a record', () => {
    const into: HelpCommand = { ...end(), standing: { is: 'open' } };
    given(helpDecider(CHILD), STARTED).when(into).then({ type: 'ServiceEnded' });
    given(helpDecider(CHILD), STARTED).when(end()).thenRefused('no-chronology');
  });

  it('refuses what could not be kept, by the name of its field', () => {
    running()
      .when(end({ reasonText: 'a'.repeat(601) }))
      .thenRefused('bad-input', '600', 'help.reasonText');
    running()
      .when(end({ effectiveOn: '2025-02-30' }))
      .thenRefused('bad-input', 'a day', 'help.effectiveOn');
    running(paused())
      .when(resume({ less: { decidedOn: '5 June' } }))
      .thenRefused('bad-input', 'a day', 'help.less.decidedOn');
    running()
      .when(end({}, { envelope: { what: '' } }))
      .thenRefused('bad-input', '', 'entry.what');
  });

  it('refuses what the source is said to have written down later than today', () => {
    running()
      .when(end({}, { envelope: { knownToSourceAt: { at: '2025-06-11' } } }))
      .thenRefused('in-the-future', '', 'entry.knownToSourceAt');
  });
});

const ABOUT_ONE_HELP: readonly (readonly [string, HelpCommand])[] = [
  ['changed', change()],
  ['increased', increase()],
  ['reduced', reduce()],
  ['paused', pause()],
  ['resumed', resume()],
  ['ended', end()],
  ['taken back', takeBack()],
  ['corrected', correct({ forum: 'review' })],
  ['come back to', useRouteBack()],
];

describe('help that is not on record', () => {
  it.each(ABOUT_ONE_HELP)('cannot be %s', (_, command) => {
    on().when(command).thenRefused('no-such-help', 'state its start first', 'help.involvementId');
  });

  it.each(ABOUT_ONE_HELP)('cannot be %s once its start was taken back as a mistake', (_, command) => {
    const back = recorded('EntryWithdrawnAsError', {
      entryRef: 'service-started',
      withdraws: 'service-started',
      why: 'Another child',
    });
    running(back)
      .when(command)
      .thenRefused('no-such-help', 'The health visitor (nhs-northshire) took its start back');
  });
});

describe('help that is not on record beside help that was taken back', () => {
  it('is not said to be the one that was taken back', () => {
    const other = serviceStarted({ involvementId: 'other' }, { id: 'other' });
    const back = recorded('EntryWithdrawnAsError', { entryRef: 'other', withdraws: 'other', why: 'A slip' });
    on(other, back).when(end()).thenRefused('no-such-help', 'state its start first');
  });
});

describe('help before it started', () => {
  const early = { envelope: { occurred: { from: '2025-03-09', precision: 'day' } } } as const;
  it.each([
    ['increased', increase({ effectiveOn: '2025-03-09' }), 'help.effectiveOn'],
    ['reduced', reduce({ effectiveOn: '2025-03-09' }), 'help.effectiveOn'],
    ['paused', pause({ effectiveOn: '2025-03-09' }), 'help.effectiveOn'],
    ['resumed', resume({ resumedOn: '2025-03-09' }), 'help.resumedOn'],
    ['ended', end({ effectiveOn: '2025-03-09' }), 'help.effectiveOn'],
    ['ended by its entry', end({}, early), 'entry.occurred'],
    ['changed', change(early), 'entry.occurred'],
    ['come back to', useRouteBack(early), 'entry.occurred'],
  ] as const)('cannot be %s', (_, command, field) => {
    running()
      .when(command)
      .thenRefused('before-it-started', '9 March 2025 lies before this help started', field);
  });

  it('can be ended on the very day it started', () => {
    running()
      .when(end({ effectiveOn: '2025-03-10' }))
      .then({ type: 'ServiceEnded' });
  });

  it('is not judged by a start that is only roughly known', () => {
    const about = serviceStarted({}, { occurred: { from: '2025-05', precision: 'about' } });
    on(about)
      .when(end({ effectiveOn: '2025-04-30' }))
      .then({ type: 'ServiceEnded' });
    const before = serviceStarted({}, { occurred: { from: '2025-05-01', precision: 'before' } });
    on(before)
      .when(end({ effectiveOn: '2025-04-30' }))
      .then({ type: 'ServiceEnded' });
    const month = serviceStarted({}, { occurred: { from: '2025-05', precision: 'month' } });
    on(month)
      .when(end({ effectiveOn: '2025-04-30' }))
      .thenRefused('before-it-started');
    on(month)
      .when(end({ effectiveOn: '2025-05-01' }))
      .then({ type: 'ServiceEnded' });
  });

  it('may have been decided before it started: some help is for a time from the beginning', () => {
    running()
      .when(end({ decidedOn: '2025-01-05', effectiveOn: '2025-06-01' }))
      .then({ type: 'ServiceEnded' });
  });
});

describe('why help goes', () => {
  const leave = [
    ['an ending', end, 'ServiceEnded'],
    ['a reduction', reduce, 'ServiceReduced'],
    ['a pause', pause, 'ServicePaused'],
  ] as const;

  it.each(leave)('%s needs a reason from a person', (_, leaving) => {
    running()
      .when(leaving({ reason: undefined }))
      .thenRefused('reason-missing', '“Not stated”', 'help.reason');
    running()
      .when(leaving({ reason: '' }))
      .thenRefused('reason-missing');
  });

  it.each(leave)('%s may be for no stated reason, chosen and visible', (_, leaving, type) => {
    running()
      .when(leaving({ reason: 'NOT_STATED' }))
      .then({ type, data: { content: { reason: 'NOT_STATED' } } });
  });

  it.each(leave)('%s needs a person’s own words', (_, leaving) => {
    running()
      .when(leaving({ reasonText: undefined }))
      .thenRefused('own-words-missing', 'in your own words', 'help.reasonText');
    running()
      .when(leaving({ reasonText: '  ' }))
      .thenRefused('own-words-missing');
  });

  it.each(leave)('%s takes its reason from the list, if a person gives it', (_, leaving) => {
    running()
      .when(leaving({ reason: 'BORED' }))
      .thenRefused('unknown-reason', '', 'help.reason');
  });

  it.each(leave)('%s by a system keeps any code and needs no words', (_, leaving, type) => {
    running()
      .when(leaving({ reason: 'Z9', reasonText: undefined }, { asker: schoolSystem }))
      .then({ type, data: { content: { reason: 'Z9' } } });
    running()
      .when(leaving({ reason: undefined, reasonText: undefined }, { asker: schoolSystem }))
      .then({ type });
  });
});

describe('days', () => {
  it.each([
    ['ending', end, 'ServiceEnded'],
    ['reduction', reduce, 'ServiceReduced'],
    ['pause', pause, 'ServicePaused'],
  ] as const)('an %s may take effect ahead, and is decided and told by today', (_, leaving, type) => {
    running()
      .when(leaving({ decidedOn: TODAY, effectiveOn: '2025-08-01' }))
      .then({ type });
    running()
      .when(leaving({ decidedOn: '2025-06-11' }))
      .thenRefused('in-the-future', '11 June 2025', 'help.decidedOn');
    running()
      .when(leaving({ toldOn: '2025-06-11' }))
      .thenRefused('in-the-future', '', 'help.toldOn');
  });

  it('an increase may take effect ahead, and is decided by today', () => {
    running()
      .when(increase({ effectiveOn: '2025-08-01' }))
      .then({ type: 'ServiceIncreased' });
    running()
      .when(increase({ decidedOn: '2025-06-11' }))
      .thenRefused('in-the-future', '', 'help.decidedOn');
  });

  it('help is back only once it is', () => {
    running(paused())
      .when(resume({ resumedOn: '2025-06-11' }))
      .thenRefused('in-the-future', '', 'help.resumedOn');
  });

  it('an ending occurs on its day of effect, and otherwise when its entry says; no day is filled in', () => {
    running()
      .when(end({ effectiveOn: '2025-07-01' }))
      .then({ type: 'ServiceEnded', data: { occurred: { from: '2025-07-01', precision: 'day' } } });
    const month = { from: '2025-05', precision: 'month' } as const;
    const [fact] = helpDecider(CHILD).decide(
      end({}, { envelope: { occurred: month } }),
      [OPEN, STARTED].reduce(helpDecider(CHILD).evolve, helpDecider(CHILD).initialState),
    );
    expect(fact?.data.occurred).toEqual(month);
    expect(fact?.data.content).not.toHaveProperty('effectiveOn');
    expect(fact?.data.content).not.toHaveProperty('decidedOn');
  });
});

/** What can be said of help in each state: the fact that it becomes, or the code with which it is refused. */
const STATES = {
  running: [],
  paused: [paused()],
  ending: [ended({ effectiveOn: '2025-07-01' })],
  ended: [ended()],
} as const;
const ANSWERS: readonly (readonly [
  keyof typeof STATES,
  string,
  HelpCommand,
  StatedType | `${Lowercase<string>}`,
])[] = [
  ['running', 'changed', change(), 'ServiceChanged'],
  ['running', 'increased', increase(), 'ServiceIncreased'],
  ['running', 'reduced', reduce({ toIntensity: contacts(1) }), 'ServiceReduced'],
  ['running', 'paused', pause(), 'ServicePaused'],
  ['running', 'resumed', resume(), 'not-paused'],
  ['running', 'ended', end(), 'ServiceEnded'],
  ['running', 'taken back', takeBack(), 'no-such-ending'],
  ['running', 'corrected', correct({ forum: 'review' }), 'no-such-ending'],
  ['running', 'come back to', useRouteBack(), 'RouteBackUsed'],
  ['paused', 'changed', change(), 'ServiceChanged'],
  ['paused', 'increased', increase(), 'is-paused'],
  ['paused', 'reduced', reduce({ toIntensity: contacts(1) }), 'is-paused'],
  ['paused', 'paused', pause(), 'already-paused'],
  ['paused', 'resumed', resume(), 'ServiceResumed'],
  ['paused', 'ended', end(), 'ServiceEnded'],
  ['paused', 'taken back', takeBack({ endingRef: 'service-paused' }), 'already-in-effect'],
  ['paused', 'corrected', correct({ forum: 'review' }, { endingRef: 'service-paused' }), 'not-an-ending'],
  ['paused', 'come back to', useRouteBack(), 'RouteBackUsed'],
  ['ending', 'changed', change(), 'ServiceChanged'],
  ['ending', 'increased', increase(), 'ServiceIncreased'],
  ['ending', 'reduced', reduce({ toIntensity: contacts(1) }), 'ServiceReduced'],
  ['ending', 'paused', pause(), 'ServicePaused'],
  ['ending', 'resumed', resume(), 'not-paused'],
  ['ending', 'ended', end(), 'already-ended'],
  ['ending', 'taken back', takeBack(), 'ServiceEndingTakenBack'],
  ['ending', 'corrected', correct({ forum: 'review' }), 'ServiceEndingCorrected'],
  ['ending', 'come back to', useRouteBack(), 'RouteBackUsed'],
  ['ended', 'changed', change(), 'already-ended'],
  ['ended', 'increased', increase(), 'already-ended'],
  ['ended', 'reduced', reduce({ toIntensity: contacts(1) }), 'already-ended'],
  ['ended', 'paused', pause(), 'already-ended'],
  ['ended', 'resumed', resume(), 'already-ended'],
  ['ended', 'ended', end(), 'already-ended'],
  ['ended', 'taken back', takeBack(), 'already-in-effect'],
  ['ended', 'corrected', correct({ forum: 'review' }), 'ServiceEndingCorrected'],
  ['ended', 'come back to', useRouteBack(), 'RouteBackUsed'],
];

const isFact = (answer: string): answer is StatedType => /^[A-Z]/.test(answer);

describe('what can be said when', () => {
  it.each(ANSWERS)('help that is %s can be %s, or not', (state, _, command, answer) => {
    const then = running(...STATES[state]).when(command);
    if (isFact(answer)) then.then({ type: answer });
    else then.thenRefused(answer);
  });

  it('judges by today where nobody knows the day', () => {
    const unknown = { envelope: { occurred: { precision: 'unknown' } } } as const;
    running(ended()).when(change(unknown)).thenRefused('already-ended');
    running(ended({ effectiveOn: '2025-07-01' }))
      .when(change(unknown))
      .then({ type: 'ServiceChanged' });
  });

  it('judges by the day of effect: what was true before the ending can still be written down', () => {
    const then = running(ended());
    then
      .when(reduce({ toIntensity: contacts(1), effectiveOn: '2025-04-01' }))
      .then({ type: 'ServiceReduced' });
    then.when(pause({ effectiveOn: '2025-04-30' })).then({ type: 'ServicePaused' });
    then.when(pause({ effectiveOn: '2025-05-01' })).thenRefused('already-ended');
  });
});

describe('ending help', () => {
  const safeguards = {
    childViewRef: 'v1',
    agreement: 'agreed',
    routeBack: { who: 'The nursery nurse', until: 'open' },
  } as const;

  it('keeps what was said of it whole', () => {
    const said = {
      decidedOn: '2025-06-01',
      effectiveOn: '2025-07-01',
      decidedBy: 'team leader',
      forum: 'review',
      safeguards,
      replacement: ['elsewhere'],
      toldOn: '2025-06-02',
      followUps: [{ how: 'rang Mum' }],
      chosenBy: { who: 'family', viewRef: 'fv' },
      childObjected: false,
      expectedDifferenceReached: 'partly',
    } as const;
    running()
      .when(end(said))
      .then({ type: 'ServiceEnded', data: { content: { involvementId: HELP, ...why, ...said } } });
  });

  it('tells whoever ends it again what the other did, in what role, when and why', () => {
    running(ended({ reasonText: 'Things are going well' }))
      .when(end())
      .thenRefused(
        'already-ended',
        'The health visitor (nhs-northshire) ended this help on 1 May 2025: “Things are going well”. ' +
          'If that is wrong, correct that ending; if help has started again, state the start.',
        'help.involvementId',
      );
  });

  it('says of an ending that takes effect today that it has', () => {
    running(ended({ effectiveOn: TODAY, reasonText: undefined }))
      .when(end())
      .thenRefused(
        'already-ended',
        'ended this help on 10 June 2025. If that is wrong, correct that ending; if help has',
      );
  });

  it('says of an ending still to come that it may be corrected or taken back', () => {
    running(ended({ effectiveOn: '2025-07-01', reasonText: undefined }))
      .when(end())
      .thenRefused(
        'already-ended',
        'The health visitor (nhs-northshire) decided that this help ends on 1 July 2025. ' +
          'If that is wrong, correct that ending; if help is to go on, take that ending back.',
      );
  });

  it('names a system, and somebody without a role', () => {
    const by = (source: Envelope['source']) =>
      serviceEnded({ effectiveOn: '2025-05-01', reasonText: undefined }, { source });
    running(by({ agency: 'education', organisationId: 'school', system: 'mis' }))
      .when(end())
      .thenRefused('already-ended', 'The system mis (school) ended this help on 1 May 2025.');
    running(by({ agency: 'education', organisationId: 'school' }))
      .when(end())
      .thenRefused('already-ended', 'Someone of school ended this help on 1 May 2025.');
  });

  it('says a month as a month, and a day that nobody knows as not known', () => {
    running(serviceEnded({ reasonText: undefined }, { occurred: { from: '2025-05', precision: 'month' } }))
      .when(end())
      .thenRefused('already-ended', 'ended this help (May 2025).');
    running(serviceEnded({ reasonText: undefined }, { occurred: { precision: 'unknown' } }))
      .when(end())
      .thenRefused('already-ended', 'ended this help (day not known).');
  });

  it('tells nothing of an entry that whoever asks may not open', () => {
    const named = serviceEnded(
      { effectiveOn: '2025-05-01', reasonText: 'Secret' },
      { audience: { level: 'named' } },
    );
    const refused = running(named);
    refused.when(end({}, { asker: healthVisitor })).thenRefused('already-ended', 'Secret');
    refused
      .when(end({}, { asker: classTeacher }))
      .thenRefused(
        'already-ended',
        'Someone of nhs-northshire ended this help, in an entry that you cannot open. Please ask them about it. If that',
      );
  });

  it('knows nothing of what is sealed, so that no refusal can tell of it', () => {
    const sealed = { audience: { level: 'sealed' } } as const;
    running(serviceEnded({ reasonText: 'Secret' }, sealed))
      .when(end())
      .then({ type: 'ServiceEnded' });
    on(serviceStarted({}, sealed)).when(end()).thenRefused('no-such-help', 'state its start first');
  });

  it('can be stated after the last was taken back', () => {
    const planned = ended({ effectiveOn: '2025-07-01' });
    running(planned, serviceEndingTakenBack()).when(end()).then({ type: 'ServiceEnded' });
  });
});

describe('reducing and increasing help', () => {
  it('refuses less that is not less, and says who said how much there is', () => {
    const reduced = serviceReduced({ effectiveOn: '2025-05-01', toIntensity: contacts(1) });
    running(reduced)
      .when(reduce({ toIntensity: contacts(1) }))
      .thenRefused(
        'not-less',
        '1 contact a week is not less than there is. It is 1 contact a week on record. ' +
          'The health visitor (nhs-northshire) reduced it on 1 May 2025: “Things are going well”.',
        'help.toIntensity',
      );
    running()
      .when(reduce({ toIntensity: contacts(3) }))
      .thenRefused('not-less');
  });

  it('refuses more that is not more', () => {
    running()
      .when(increase({ toIntensity: contacts(2) }))
      .thenRefused('not-more', '2 contacts a week on record', 'help.toIntensity');
    running()
      .when(increase({ toIntensity: contacts(1) }))
      .thenRefused('not-more');
  });

  it('compares over 28 days, whatever the period', () => {
    running()
      .when(reduce({ toIntensity: contacts(7, 'month') }))
      .then({ type: 'ServiceReduced' });
    running()
      .when(reduce({ toIntensity: contacts(8, 'month') }))
      .thenRefused('not-less');
    running()
      .when(increase({ toIntensity: contacts(4.5, 'fortnight') }))
      .then({ type: 'ServiceIncreased' });
    running()
      .when(increase({ toIntensity: contacts(8, '28_days') }))
      .thenRefused('not-more');
  });

  it('does not compare different units, and says so beside the fact', () => {
    const hours = { amount: 9, unit: 'hours', per: 'week' } as const;
    const text = '9 hours a week and 2 contacts a week are counted in different units, and are not compared.';
    const quality = [{ rule: 'units-not-compared', severity: 'info', text }];
    running()
      .when(reduce({ toIntensity: hours }))
      .then({ type: 'ServiceReduced', data: { quality } });
    running()
      .when(increase({ toIntensity: hours }))
      .then({ type: 'ServiceIncreased', data: { quality } });
  });

  it('accepts an amount where none is on record, and a reduction without one', () => {
    on(serviceStarted())
      .when(reduce({ toIntensity: contacts(1) }))
      .then({ type: 'ServiceReduced' });
    on(serviceStarted()).when(increase()).then({ type: 'ServiceIncreased' });
    running().when(reduce()).then({ type: 'ServiceReduced' });
  });

  it('asks a person to end what has nothing left, and takes it from a system', () => {
    running()
      .when(reduce({ toIntensity: contacts(0) }))
      .thenRefused('say-it-ended', 'Nothing is left', 'help.toIntensity');
    running()
      .when(reduce({ toIntensity: contacts(0) }, { asker: schoolSystem }))
      .then({ type: 'ServiceReduced' });
  });

  it('judges by the amount of that day', () => {
    const later = serviceReduced({ effectiveOn: '2025-08-01', toIntensity: contacts(1) });
    running(later)
      .when(reduce({ toIntensity: contacts(1), effectiveOn: '2025-07-31' }))
      .then({ type: 'ServiceReduced' });
    running(later)
      .when(reduce({ toIntensity: contacts(1), effectiveOn: '2025-08-01' }))
      .thenRefused('not-less');
  });

  it('takes effect on its day', () => {
    running()
      .when(reduce({ effectiveOn: '2025-07-01' }))
      .then({ type: 'ServiceReduced', data: { occurred: { from: '2025-07-01', precision: 'day' } } });
  });
});

describe('pausing help', () => {
  it('says who paused it already, and why', () => {
    running(paused())
      .when(pause())
      .thenRefused(
        'already-paused',
        'The health visitor (nhs-northshire) paused this help on 1 May 2025: “Exams”.',
      );
  });

  it('cannot be meant to end before it begins', () => {
    running()
      .when(pause({ effectiveOn: '2025-06-05', resumeBy: '2025-06-04' }))
      .thenRefused('resumes-before-pause', '4 June 2025', 'help.resumeBy');
    running()
      .when(pause({ effectiveOn: '2025-06-05', resumeBy: '2025-06-05' }))
      .then({ type: 'ServicePaused' });
  });

  it('can be paused again after it came back', () => {
    const back = recorded('ServiceResumed', { involvementId: HELP, resumedOn: '2025-05-20' });
    running(paused(), back).when(pause()).then({ type: 'ServicePaused' });
  });

  it('says when it starts again, for more or less', () => {
    running(paused())
      .when(increase())
      .thenRefused('is-paused', 'When it starts again, say so, and with how much.');
  });
});

describe('coming back after a pause', () => {
  const less = { ...why, decidedOn: '2025-06-01', taperPlanRef: 't1' } as const;

  it('is one fact where it is as before', () => {
    running(paused())
      .when(resume())
      .then({ type: 'ServiceResumed', data: { content: { resumedOn: '2025-06-09' } } });
    running(paused())
      .when(resume({ intensity: contacts(2) }))
      .then({ type: 'ServiceResumed' });
  });

  it('is resumed and reduced where it is less, on the same day and with a reason', () => {
    const occurred = { from: '2025-06-09', precision: 'day' };
    running(paused())
      .when(resume({ intensity: contacts(1), less }))
      .then(
        {
          type: 'ServiceResumed',
          data: { occurred, content: { involvementId: HELP, resumedOn: '2025-06-09' } },
        },
        {
          type: 'ServiceReduced',
          data: {
            occurred,
            content: {
              ...less,
              involvementId: HELP,
              effectiveOn: '2025-06-09',
              fromIntensity: contacts(2),
              toIntensity: contacts(1),
            },
          },
        },
      );
  });

  it('says nothing of the amount in the first of the two: help did not come back whole', () => {
    const state = [OPEN, STARTED, paused()].reduce(
      helpDecider(CHILD).evolve,
      helpDecider(CHILD).initialState,
    );
    const [back] = helpDecider(CHILD).decide(resume({ intensity: contacts(1), less }), state);
    expect(back?.data.content).toEqual({ involvementId: HELP, resumedOn: '2025-06-09' });
  });

  it('asks why it is less', () => {
    running(paused())
      .when(resume({ intensity: contacts(1) }))
      .thenRefused('reason-missing', '', 'help.less.reason');
    running(paused())
      .when(resume({ intensity: contacts(1), less: { reason: 'CAPACITY' } }))
      .thenRefused('own-words-missing', '', 'help.less.reasonText');
    running(paused())
      .when(resume({ intensity: contacts(1), less: { ...why, decidedOn: '2025-06-11' } }))
      .thenRefused('in-the-future', '', 'help.less.decidedOn');
    running(paused())
      .when(resume({ intensity: contacts(0), less }))
      .thenRefused('say-it-ended', '', 'help.intensity');
  });

  it('refuses a reason for less where it is not less', () => {
    running(paused())
      .when(resume({ intensity: contacts(2), less }))
      .thenRefused('not-less', 'leave out why', 'help.less');
    running(paused())
      .when(resume({ intensity: contacts(3), less }))
      .thenRefused('not-less');
  });

  it('takes the worker’s word that it is less where amounts cannot be compared', () => {
    running(paused()).when(resume({ less })).then({ type: 'ServiceResumed' }, { type: 'ServiceReduced' });
    const hours = { amount: 1, unit: 'hours', per: 'week' } as const;
    running(paused())
      .when(resume({ intensity: hours, less }))
      .then(
        { type: 'ServiceResumed' },
        { type: 'ServiceReduced', data: { quality: [{ rule: 'units-not-compared' }] } },
      );
    running(paused())
      .when(resume({ intensity: hours }))
      .then({ type: 'ServiceResumed', data: { quality: [{ rule: 'units-not-compared' }] } });
  });

  it('is resumed and increased where it is more', () => {
    running(paused())
      .when(resume({ intensity: contacts(3) }))
      .then(
        { type: 'ServiceResumed' },
        {
          type: 'ServiceIncreased',
          data: {
            content: { effectiveOn: '2025-06-09', fromIntensity: contacts(2), toIntensity: contacts(3) },
          },
        },
      );
  });

  it('says who did the last thing where it was not paused', () => {
    const back = recorded('ServiceResumed', { involvementId: HELP, resumedOn: '2025-05-20' });
    running(paused(), back)
      .when(resume())
      .thenRefused(
        'not-paused',
        'This help was not paused on 9 June 2025. The health visitor (nhs-northshire) said that it started again on 20 May 2025.',
      );
    running(paused())
      .when(resume({ resumedOn: '2025-04-30' }))
      .thenRefused('not-paused');
  });
});

describe('taking an ending back', () => {
  const planned = (effectiveOn: string) => running(ended({ effectiveOn }));

  it('is possible until the day before it takes effect', () => {
    planned('2025-06-11')
      .when(takeBack())
      .then({ type: 'ServiceEndingTakenBack', data: { content: { endingRef: 'service-ended' } } });
    planned('2025-06-10')
      .when(takeBack())
      .thenRefused(
        'already-in-effect',
        'The health visitor (nhs-northshire) ended this help on 10 June 2025: “Things are going well”. ' +
          'That has taken effect and can no longer be taken back: please start it again instead.',
        'help.endingRef',
      );
  });

  it('goes for a reduction and a pause too', () => {
    running(serviceReduced({ effectiveOn: '2025-07-01' }))
      .when(takeBack({ endingRef: 'service-reduced' }))
      .then({ type: 'ServiceEndingTakenBack' });
    running(paused({ effectiveOn: '2025-07-01' }))
      .when(takeBack({ endingRef: 'service-paused' }))
      .then({ type: 'ServiceEndingTakenBack' });
    running(serviceReduced({ effectiveOn: '2025-06-01' }))
      .when(takeBack({ endingRef: 'service-reduced' }))
      .thenRefused('already-in-effect', 'please say that it was increased again instead');
  });

  it('happens once, and whoever comes second is told by whom', () => {
    running(ended({ effectiveOn: '2025-07-01' }), serviceEndingTakenBack())
      .when(takeBack())
      .thenRefused(
        'already-taken-back',
        'The health visitor (nhs-northshire) took this decision back already, so nothing ended.',
        'help.endingRef',
      );
  });

  it('takes back nothing but an ending of this help', () => {
    running(ended({ effectiveOn: '2025-07-01' }))
      .when(takeBack({ endingRef: 'service-started' }))
      .thenRefused('no-such-ending', '', 'help.endingRef');
  });

  it('counts an ending of which no day is known as in effect', () => {
    running(serviceEnded({}, { occurred: { precision: 'unknown' } }))
      .when(takeBack())
      .thenRefused('already-in-effect');
  });
});

describe('correcting an ending', () => {
  it('names only what was wrong', () => {
    running(ended())
      .when(correct({ reason: 'FUNDING', effectiveOn: '2025-05-02' }))
      .then({
        type: 'ServiceEndingCorrected',
        data: {
          content: {
            endingRef: 'service-ended',
            corrected: { reason: 'FUNDING', effectiveOn: '2025-05-02' },
            why: 'A slip',
          },
        },
      });
  });

  it('refuses to correct nothing', () => {
    running(ended())
      .when(correct({}))
      .thenRefused('nothing-corrected', 'exactly that already', 'help.corrected');
    running(ended())
      .when(correct({ effectiveOn: '2025-05-01' }))
      .thenRefused('nothing-corrected');
    running(ended())
      .when(correct({ effectiveOn: undefined }))
      .thenRefused('nothing-corrected');
  });

  it('compares with what was corrected before', () => {
    const before = recorded('ServiceEndingCorrected', {
      involvementId: HELP,
      endingRef: 'service-ended',
      corrected: { reason: 'FUNDING' },
      why: 'A slip',
    });
    running(ended(), before)
      .when(correct({ reason: 'FUNDING' }))
      .thenRefused('nothing-corrected');
    running(ended(), before)
      .when(correct({ reason: 'GOALS_MET' }))
      .then({ type: 'ServiceEndingCorrected' });
  });

  it('holds to the rules of an ending', () => {
    running(ended())
      .when(correct({ reason: 'BORED' }))
      .thenRefused('unknown-reason', '', 'help.corrected.reason');
    running(ended())
      .when(correct({ reason: 'Z9' }, {}, { asker: schoolSystem }))
      .then({ type: 'ServiceEndingCorrected' });
    running(ended())
      .when(correct({ decidedOn: '2025-06-11' }))
      .thenRefused('in-the-future', '', 'help.corrected.decidedOn');
    running(ended())
      .when(correct({ toldOn: '2025-06-11' }))
      .thenRefused('in-the-future', '', 'help.corrected.toldOn');
    running(ended())
      .when(correct({ effectiveOn: '2025-03-09' }))
      .thenRefused('before-it-started', '', 'help.corrected.effectiveOn');
  });

  it('sends a reduction, a pause or a change of status to the entry itself', () => {
    running(serviceReduced())
      .when(correct({ forum: 'review' }, { endingRef: 'service-reduced' }))
      .thenRefused('not-an-ending', 'put the entry right', 'help.endingRef');
  });

  it('does not correct what was taken back', () => {
    running(ended({ effectiveOn: '2025-07-01' }), serviceEndingTakenBack())
      .when(correct({ forum: 'review' }))
      .thenRefused('already-taken-back');
  });
});

describe('a change of status that takes help with it', () => {
  const removed = (effectiveOn?: string, toIntensity?: Intensity) =>
    recorded(
      'NameRemovedFromRegister',
      {
        reason: 'Improved home situation',
        supportThatGoes: [{ involvementRef: HELP, effectiveOn, toIntensity }],
      },
      { occurred: { from: '2025-05-01', precision: 'day' } },
    );

  it('ends it, on its day', () => {
    running(removed('2025-05-10'))
      .when(end({ effectiveOn: '2025-06-01' }))
      .thenRefused(
        'already-ended',
        'The health visitor (nhs-northshire) stated a change of status that takes this help with it on 10 May 2025: ' +
          '“Improved home situation”. To say why, state the ending of this help for that same day; if the day is wrong, put that entry right.',
      );
    running(removed())
      .when(reduce({ effectiveOn: '2025-05-01' }))
      .then({ type: 'ServiceReduced' });
    running(removed())
      .when(increase({ effectiveOn: '2025-05-01' }))
      .thenRefused('already-ended');
  });

  it('leaves room for somebody’s own words for the same day, once', () => {
    const unknown = { envelope: { occurred: { precision: 'unknown' } } } as const;
    running(removed('2025-05-10'))
      .when(end({ decidedOn: '2025-05-10' }, unknown))
      .then({ type: 'ServiceEnded' });
    running(removed('2025-05-10'))
      .when(end({ decidedOn: '2025-05-11' }, unknown))
      .thenRefused('already-ended');
    running(removed('2025-05-10')).when(end({}, unknown)).then({ type: 'ServiceEnded' });
    running(removed('2025-05-10'))
      .when(end({ effectiveOn: '2025-05-10' }))
      .then({ type: 'ServiceEnded' });
    running(removed('2025-05-10'), ended({ effectiveOn: '2025-05-10', reasonText: 'In my words' }))
      .when(end({ effectiveOn: '2025-05-10' }))
      .thenRefused('already-ended', '“In my words”');
  });

  it('reduces it where something stays', () => {
    running(removed('2025-05-10', contacts(1)))
      .when(reduce({ toIntensity: contacts(1) }))
      .thenRefused('not-less', 'Improved home situation');
    running(removed('2025-05-10', contacts(1)))
      .when(reduce({ toIntensity: contacts(1), effectiveOn: '2025-05-10' }))
      .then({ type: 'ServiceReduced' });
  });

  it('can be taken back for this help before it takes effect', () => {
    running(removed('2025-07-10'))
      .when(takeBack({ endingRef: 'name-removed-from-register' }))
      .then({ type: 'ServiceEndingTakenBack' });
    running(removed('2025-05-10'))
      .when(takeBack({ endingRef: 'name-removed-from-register' }))
      .thenRefused('already-in-effect');
  });

  it('is corrected as the entry it is', () => {
    running(removed('2025-05-10'))
      .when(correct({ forum: 'review' }, { endingRef: 'name-removed-from-register' }))
      .thenRefused('not-an-ending');
  });
});

describe('using the way back', () => {
  it('is written down whatever the help is, because it shows that the net holds', () => {
    running(ended())
      .when(useRouteBack())
      .then({ type: 'RouteBackUsed', data: { content: { byWhom: 'Mum', answeredInDays: 2 } } });
  });
});
