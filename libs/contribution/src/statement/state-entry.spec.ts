import type { Agency } from '@chronology/access';
import { keptOf } from '@chronology/commands';
import type { RecordedFact } from '@chronology/domain';
import {
  CHILD,
  childViewRecorded,
  chronologyClosed,
  chronologyOpened,
  classTeacher,
  healthVisitor,
  recorded,
  schoolSystem,
  socialWorker,
} from '../../../../test/examples';
import { factsIn, idOf, joinedRecord, onRecord, openDesk, RECORD } from '../../../../test/desk';
import type { Ask, Desk } from '../desk';
import type { EntryInput } from './entry.input';
import type { StateEntryCommand } from './prepare';
import { stateEntry } from './state-entry';
import { STATEMENT_NAMES, statementOf } from './statements';

const CHRONOLOGY = `chronology-${CHILD}`;
const entry: EntryInput = { occurred: { from: '2025-06-10', precision: 'day' }, basis: 'seen' };
const asked = (
  command: Partial<StateEntryCommand>,
  more: Partial<Ask<StateEntryCommand>> = {},
): Ask<StateEntryCommand> => ({
  actor: healthVisitor,
  childId: CHILD,
  commandId: 'k1',
  command: { statement: 'noteGoodThing', entry, about: { text: 'Sang to the cat' }, ...command },
  ...more,
});

const opened = async (...facts: readonly RecordedFact[]): Promise<Desk> => {
  const desk = openDesk();
  await onRecord(desk, chronologyOpened(), ...facts);
  return desk;
};
const lastOf = async (desk: Desk, stream = CHRONOLOGY) => (await factsIn(desk, stream)).at(-1);

describe('stating an entry', () => {
  it('writes it into the chronology: who says so, when, and who may see it', async () => {
    const desk = await opened();
    const answer = await stateEntry(desk, asked({ entry: { ...entry, what: 'She sang', needRefs: ['n1'] } }));
    const fact = await lastOf(desk);
    expect(answer).toMatchObject({ facts: [{ id: fact?.id, type: 'GoodThingHappened' }], repeated: false });
    expect(fact).toMatchObject({
      commandId: keptOf(desk.writer, 'k1'),
      recordedAt: '2025-06-12T11:00:00.000Z',
    });
    expect(fact?.data).toEqual({
      ...entry,
      what: 'She sang',
      needRefs: ['n1'],
      source: {
        agency: 'health',
        organisationId: 'nhs-northshire',
        role: 'health visitor',
        personRef: 'person-mairi',
      },
      audience: { level: 'team' },
      commandDigest: expect.any(String) as string,
      content: { text: 'Sang to the cat' },
    });
  });

  it('keeps everything that can be said of an entry', async () => {
    const desk = await opened();
    const all: EntryInput = {
      ...entry,
      knownToSourceAt: '2025-06-11',
      wellbeing: ['nurtured', 'included'],
      impactOnChild: { text: 'She beamed', direction: 'better', saidBy: 'Mum' },
      actionTaken: [{ text: 'Told her so', by: 'health visitor', on: '2025-06-10' }],
      outcome: { status: 'not_yet_known' },
      significance: { inChronology: true, why: 'She had not sung for a year' },
      planActionRefs: ['a1'],
      involvementRef: 'i1',
      audience: { level: 'named', roles: ['class teacher'], until: '2025-12-31' },
      onBehalfOf: { agency: 'third_sector', organisationId: 'play-project', role: 'play worker' },
      sharing: { lawfulBasis: 'public_task', purpose: 'Her plan', necessity: 'Everyone asks about it' },
      thirdParties: [{ ref: 'p1', relation: 'uncle', show: 'initials' }],
    };
    await stateEntry(desk, asked({ entry: all }));
    const { knownToSourceAt, ...rest } = all;
    expect((await lastOf(desk))?.data).toMatchObject({ ...rest, knownToSourceAt: { at: knownToSourceAt } });
  });

  it('is stated for an agency without a service of its own, or for another organisation of one’s own agency', async () => {
    const desk = await opened();
    const speakingFor = (agency: Agency) => ({ ...entry, onBehalfOf: { agency, organisationId: 'other' } });
    for (const agency of ['education', 'social_work'] as const)
      await expect(stateEntry(desk, asked({ entry: speakingFor(agency) }))).rejects.toMatchObject({
        code: 'bad-input',
        field: 'entry.onBehalfOf.agency',
      });
    const agencies = ['health', 'police', 'third_sector', 'hearings', 'family', 'child'] as const;
    for (const agency of agencies)
      await stateEntry(desk, asked({ entry: speakingFor(agency) }, { commandId: agency }));
    expect(await factsIn(desk, CHRONOLOGY)).toHaveLength(1 + agencies.length);
  });

  it('stores the usual audience of its kind where none is said, and the one that is said otherwise', async () => {
    const desk = await opened();
    await stateEntry(desk, asked({}));
    expect((await lastOf(desk))?.data.audience).toEqual({ level: 'team' });
    const named = { ...entry, audience: { level: 'named' as const } };
    await stateEntry(desk, asked({ entry: named }, { commandId: 'k2' }));
    expect((await lastOf(desk))?.data.audience).toEqual({ level: 'named' });
  });

  it('takes null for what was left out, wherever it is', async () => {
    const desk = await opened();
    const nulls = {
      ...entry,
      what: null,
      occurred: { ...entry.occurred, to: null },
      actionTaken: [{ text: 'Told her', by: null }],
    } as unknown as EntryInput;
    const about = { text: 'Kind', where: null };
    await stateEntry(desk, asked({ entry: nulls, statement: 'noteStrength', about }));
    const data = (await lastOf(desk))?.data;
    expect(data).toMatchObject({ occurred: entry.occurred, content: { text: 'Kind' } });
    expect(data).not.toHaveProperty('what');
    expect(data?.actionTaken).toEqual([{ text: 'Told her' }]);
    expect(data?.content).not.toHaveProperty('where');
  });

  it('is safe to repeat, and refuses another body under the same id', async () => {
    const desk = await opened();
    const first = await stateEntry(desk, asked({}));
    expect(await stateEntry(desk, asked({}))).toEqual({ ...first, repeated: true });
    const nulls = { ...entry, what: null } as unknown as EntryInput;
    expect(await stateEntry(desk, asked({ entry: nulls }))).toEqual({ ...first, repeated: true });
    await expect(stateEntry(desk, asked({ about: { text: 'Danced' } }))).rejects.toMatchObject({
      code: 'id-reused',
    });
    expect(await factsIn(desk, CHRONOLOGY)).toHaveLength(2);
  });

  it('belongs to the chain of causes that it is asked in', async () => {
    const desk = await opened();
    await stateEntry(desk, asked({}, { correlationId: 'visit-1' }));
    expect(await lastOf(desk)).toMatchObject({ correlationId: 'visit-1' });
  });

  it('answers a repeat as the first time even after the chronology was closed', async () => {
    const desk = await opened();
    const first = await stateEntry(desk, asked({}));
    await onRecord(desk, chronologyClosed());
    expect(await stateEntry(desk, asked({}))).toEqual({ ...first, repeated: true });
  });

  it('judges the future by the day in London on which it is written down', async () => {
    const late = openDesk('2025-06-12T23:30:00.000Z');
    await onRecord(late, chronologyOpened());
    const tomorrow = { ...entry, occurred: { from: '2025-06-13', precision: 'day' as const } };
    expect(await stateEntry(late, asked({ entry: tomorrow }))).toMatchObject({ repeated: false });
    await expect(stateEntry(await opened(), asked({ entry: tomorrow }))).rejects.toMatchObject({
      code: 'in-the-future',
    });
  });
});

describe('what is wrong with it', () => {
  it.each<readonly [string, Partial<StateEntryCommand>, string, string]>([
    ['is missing', { statement: 'recordChildsView', about: {} }, 'about.childsWords', 'this is needed'],
    ['is missing altogether', { about: undefined }, 'about.text', 'this is needed'],
    ['is too long', { about: { text: 'a'.repeat(601) } }, 'about.text', '600'],
    ['does not exist', { about: { text: 'Sang', risk: 3 } }, 'about.risk', 'no such field'],
    [
      'is deep inside',
      { statement: 'agreePlan', about: { why: 'w', acceptedBy: 'Mum', actions: [{ text: '' }] } },
      'about.actions.0.text',
      'few words',
    ],
    [
      'is no real day',
      { entry: { ...entry, occurred: { from: '2025-06-31', precision: 'day' } } },
      'entry.occurred',
      '30 days',
    ],
    [
      'is not when it was known',
      { entry: { ...entry, knownToSourceAt: '2025' } },
      'entry.knownToSourceAt.at',
      'a day',
    ],
    [
      'is no code',
      {
        statement: 'raiseConcern',
        about: { about: 'Tired', from: { system: 'CIN/ReferralSource', code: 5 } },
      },
      'about.from.code',
      'must be text',
    ],
    [
      'is in the envelope',
      { entry: { ...entry, actionTaken: [{ text: 'x', on: 'Monday' }] } },
      'entry.actionTaken.0.on',
      'a day such as',
    ],
  ])('is named where it %s', async (_, command, field, words) => {
    const refused = stateEntry(await opened(), asked(command));
    await expect(refused).rejects.toMatchObject({ code: 'bad-input', field });
    await expect(refused).rejects.toThrow(words);
  });
});

describe('what begins with it', () => {
  it.each([
    ['identifyNeed', { need: 'sleep' }, 'needId'],
    ['requestHelp', { toService: 'Play therapy' }, 'requestId'],
    ['nameImportantRelationship', { kind: 'animal', childsWord: 'Bess' }, 'relationshipId'],
  ] as const)('is known by the id of the fact: %s', async (statement, about, made) => {
    const desk = await opened();
    const answer = await stateEntry(desk, asked({ statement, about }));
    const content = (await lastOf(desk))?.data.content as Readonly<Record<string, unknown>>;
    expect(content[made]).toBe(answer.facts[0]?.id);
  });

  it('can be named at once by what comes after', async () => {
    const desk = await opened();
    const need = await stateEntry(desk, asked({ statement: 'identifyNeed', about: { need: 'sleep' } }));
    const needRef = need.facts[0]?.id;
    const met = asked({ statement: 'noteNeedMet', about: { needRef } }, { commandId: 'k2' });
    expect(await stateEntry(desk, met)).toMatchObject({ facts: [{ type: 'SupportNeedMet' }] });
  });

  it('gives new actions of a plan ids of their own, and keeps those of earlier ones', async () => {
    const desk = await opened();
    const actions = [{ text: 'Read at bedtime' }, { text: 'Swim', actionId: 'swim' }, { text: 'Sing' }];
    await stateEntry(desk, asked({ statement: 'reviewPlan', about: { actions } }));
    const content = (await lastOf(desk))?.data.content as { actions: readonly { actionId: string }[] };
    const [first, second, third] = content.actions.map(({ actionId }) => actionId);
    expect(second).toBe('swim');
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect(third).not.toBe(first);
  });
});

describe('codes', () => {
  it('stand with their label, and are kept where we do not know them', async () => {
    const desk = await opened();
    const about = {
      kind: { system: 'SSDA903/PLACE', code: 'U3' },
      reason: { system: 'Northshire/WHY', code: '17' },
    };
    await stateEntry(desk, asked({ statement: 'changeHome', about }, { actor: socialWorker }));
    expect((await lastOf(desk))?.data.content).toMatchObject({
      kind: { system: 'SSDA903/PLACE', code: 'U3', known: true, display: expect.any(String) as string },
      reason: { system: 'Northshire/WHY', code: '17', known: false },
    });
  });

  it('are judged by the day on which it happened', async () => {
    const desk = await opened();
    const about = { kind: { system: 'SSDA903/PLACE', code: 'P2' } };
    const on = (from: string) => ({ ...entry, occurred: { from, precision: 'day' as const } });
    const move = (from: string, commandId: string) =>
      stateEntry(
        desk,
        asked({ statement: 'changeHome', entry: on(from), about }, { actor: socialWorker, commandId }),
      );
    await move('2023-10-27', 'k1');
    expect((await lastOf(desk))?.data.content).toMatchObject({ kind: { validThen: true } });
    await move('2023-10-28', 'k2');
    expect((await lastOf(desk))?.data.content).toMatchObject({ kind: { validThen: false } });
  });
});

describe('where it goes', () => {
  it('goes into the record where it is about something that began there, through this chronology', async () => {
    const view = childViewRecorded({}, { id: 'view', stream: RECORD });
    const desk = await opened(...joinedRecord(), view);
    const about = { viewRef: idOf(desk, 'view'), whatWeDid: 'We painted together' };
    await stateEntry(desk, asked({ statement: 'answerChildsView', about }));
    expect(await lastOf(desk, RECORD)).toMatchObject({
      type: 'ChildViewAnswered',
      data: { statedThrough: CHILD },
    });
  });

  it('asks the chronology, also where it goes into a record', async () => {
    const view = childViewRecorded({}, { id: 'view', stream: RECORD });
    const desk = await opened(...joinedRecord(), view, chronologyClosed());
    const about = { viewRef: idOf(desk, 'view'), whatWeDid: 'We painted together' };
    await expect(stateEntry(desk, asked({ statement: 'answerChildsView', about }))).rejects.toMatchObject({
      code: 'chronology-closed',
    });
  });

  it('is refused about something that stands in a record which is not joined', async () => {
    const desk = await opened(
      recorded('HelpRequested', { requestId: 'r1', toService: 's' }, { stream: RECORD }),
    );
    const about = { requestRef: 'r1' };
    await expect(stateEntry(desk, asked({ statement: 'acceptRequestForHelp', about }))).rejects.toMatchObject(
      {
        code: 'not-on-record',
        field: 'about.requestRef',
      },
    );
  });

  it('may decline a request that is not on record', async () => {
    const about = { reason: 'too_young' };
    const answer = await stateEntry(await opened(), asked({ statement: 'declineRequestForHelp', about }));
    expect(answer).toMatchObject({ facts: [{ type: 'RequestForHelpNotAccepted' }] });
  });

  it('is refused for a child whom nobody has opened a chronology for', async () => {
    await expect(stateEntry(openDesk(), asked({}))).rejects.toMatchObject({ code: 'no-chronology' });
  });
});

describe('who may state it', () => {
  it('is the agency that offers it', async () => {
    const desk = await opened();
    const immunised = { statement: 'recordImmunisation', about: { programme: 'MMR' } } as const;
    await expect(stateEntry(desk, asked(immunised, { actor: classTeacher }))).rejects.toMatchObject({
      code: 'not-this-service',
    });
    expect(await stateEntry(desk, asked(immunised))).toMatchObject({ repeated: false });
  });

  it('is a police officer through social work’s service', async () => {
    const desk = await opened();
    const actor = { ...socialWorker, agency: 'police', organisationId: 'police-northshire' } as const;
    await stateEntry(desk, asked({ statement: 'recordInterAgencyDiscussion', about: {} }, { actor }));
    expect((await lastOf(desk))?.data.source.agency).toBe('police');
  });

  it('is a system, which names itself', async () => {
    const desk = await opened();
    await stateEntry(desk, asked({}, { actor: schoolSystem }));
    expect((await lastOf(desk))?.data.source).toEqual({
      agency: 'education',
      organisationId: 'glenbrae-primary',
      system: 'school-mis',
    });
  });
});

describe('the table of statements', () => {
  it('states each type in one way only', () => {
    const types = STATEMENT_NAMES.map((name) => statementOf(name).type);
    expect(new Set(types).size).toBe(types.length);
  });
});
