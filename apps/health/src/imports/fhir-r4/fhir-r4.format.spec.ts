import { resolve } from 'node:path';
import { occurredInWords, sentenceOf, type RecordedFact } from '@chronology/domain';
import { recordStream } from '@chronology/identity';
import { importDesk, type ImportDesk } from '../../../../../test/import-desk';
import { fhirR4 } from './fhir-r4.format';

let desk: ImportDesk;
beforeEach(() => {
  desk = importDesk({ format: fhirR4, trustedFor: ['NHS_NUMBER'] });
});
afterEach(() => desk.close());

type Resource = Readonly<Record<string, unknown>>;
const MR = { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'MR' }] };
const NHS = 'https://fhir.nhs.uk/Id/nhs-number';

const patient = (more: Resource = {}): Resource => ({
  resourceType: 'Patient',
  id: 'p1',
  identifier: [{ type: MR, value: 'HB-7' }],
  name: [{ use: 'official', family: 'Rennie', given: ['Ailsa', 'Jean'] }],
  birthDate: '2017-03-14',
  ...more,
});
const about = { reference: 'Patient/p1' };
const bundle = (resources: readonly Resource[], type = 'collection'): string =>
  JSON.stringify({
    resourceType: 'Bundle',
    type,
    entry: resources.map((resource) => ({
      fullUrl: `https://x.example/${String(resource['resourceType'])}/${String(resource['id'])}`,
      resource,
    })),
  });
const imported = async (...resources: readonly Resource[]) => {
  const { lines } = await desk.imports({ 'b.json': bundle([patient(), ...resources]) });
  return lines.slice(1).map(({ outcome, rule }) => rule ?? outcome);
};
const BEGINNING = ['RecordOpened', 'ChildDescribed', 'IdentifierStated'];
const factsAfter = async (localId = 'HB-7') =>
  (await desk.factsOf(localId)).filter(({ type }) => !BEGINNING.includes(type));
const told = (facts: readonly RecordedFact[]) =>
  facts.map((fact) => `${occurredInWords(fact.data.occurred)}: ${sentenceOf(fact)}`);

const appointment = (more: Resource): Resource => ({
  resourceType: 'Appointment',
  id: 'a1',
  serviceType: [{ text: 'Eye clinic' }],
  participant: [{ actor: about, status: 'accepted' }],
  start: '2023-05-09T00:30:00+01:00',
  ...more,
});
const episode = (more: Resource): Resource => ({
  resourceType: 'EpisodeOfCare',
  id: 'e1',
  type: [{ text: 'Speech and language therapy' }],
  patient: about,
  managingOrganization: { display: 'Children’s therapy team' },
  ...more,
});
const phase = (status: string, start: string, end?: string) => ({
  status,
  period: { start, ...(end && { end }) },
});

describe('an appointment', () => {
  it.each([
    ['fulfilled', 'Eye clinic: was seen'],
    ['arrived', 'Eye clinic: was seen'],
    ['checked-in', 'Eye clinic: was seen'],
    ['noshow', 'Eye clinic: was not brought'],
    ['cancelled', 'Eye clinic: cancelled, not said by whom'],
  ])('that is %s says so, on its day in London', async (status, sentence) => {
    expect(await imported(appointment({ status }))).toEqual(['new']);
    expect(told(await factsAfter())).toEqual([`9 May 2023, 00:30: ${sentence}`]);
    const [fact] = await factsAfter();
    expect(fact?.data.occurred).toEqual({ from: '2023-05-08T23:30:00.000Z', precision: 'minute' });
    expect(fact?.data.origin?.raw).toEqual({ status, start: '2023-05-09T00:30:00+01:00' });
  });

  it.each([
    ['pat', 'cancelled_by_family'],
    ['pat-fb', 'cancelled_by_family'],
    ['prov-mach', 'cancelled_by_service'],
    ['maint', 'cancelled_not_said_by_whom'],
  ])('that is cancelled with the code %s is %s', async (code, outcome) => {
    await imported(
      appointment({ status: 'cancelled', cancelationReason: { coding: [{ system: 's', code }] } }),
    );
    expect((await factsAfter())[0]?.data).toMatchObject({
      content: { outcome },
      codes: [{ system: 's', code }],
    });
  });

  it.each(['booked', 'pending', 'proposed'])(
    'that is only %s is planned, and nothing is stated',
    async (status) => {
      expect(await imported(appointment({ status }))).toEqual(['planned']);
      expect(await factsAfter()).toEqual([]);
    },
  );

  it.each([
    ['2007-05-09', 'was_not_brought'],
    ['2007-05-08', 'did_not_attend'],
    ['1990-05-08', 'did_not_attend'],
  ])('to which somebody born on %s did not come is %s', async (birthDate, outcome) => {
    const start = birthDate.startsWith('2007') ? '2023-05-08T10:00:00Z' : '2014-01-01T10:00:00Z';
    await desk.imports({
      'b.json': bundle([patient({ birthDate }), appointment({ status: 'noshow', start })]),
    });
    expect((await factsAfter())[0]?.data.content).toMatchObject({ outcome });
  });

  it.each([undefined, '2007'])(
    'to which somebody born in %s did not come waits for the birth date',
    async (birthDate) => {
      const { lines } = await desk.imports({
        'b.json': bundle([patient({ birthDate }), appointment({ status: 'noshow' })]),
      });
      expect(lines[1]).toMatchObject({ outcome: 'held', rule: 'age-needed' });
    },
  );

  it('for which somebody waits is a place on a list', async () => {
    await imported(appointment({ status: 'waitlist', created: '2023-02', start: undefined }));
    expect(told(await factsAfter())).toEqual(['February 2023: Joined the waiting list for Eye clinic']);
  });

  it('was waited for, whatever comes of it', async () => {
    await imported(appointment({ status: 'waitlist', created: '2023-02' }));
    expect(await imported(appointment({ status: 'booked' }))).toEqual(['planned']);
    expect(await imported(appointment({ status: 'fulfilled' }))).toEqual(['new']);
    expect(told(await factsAfter())).toHaveLength(2);
    await imported(appointment({ status: 'entered-in-error' }));
    expect((await factsAfter()).map(({ type }) => type).slice(2)).toEqual([
      'EntryWithdrawnAsError',
      'EntryWithdrawnAsError',
    ]);
  });

  it('of an unknown status, or with no day that is one, is not stated', async () => {
    expect(
      await imported(
        appointment({ status: 'somehow' }),
        appointment({ id: 'a2', status: 'fulfilled', start: '9 May' }),
      ),
    ).toEqual(['status-not-known', 'malformed-date']);
  });
});

describe('an encounter', () => {
  const encounter = (more: Resource): Resource => ({
    resourceType: 'Encounter',
    id: 'n1',
    status: 'finished',
    class: { code: 'AMB' },
    subject: about,
    period: { start: '2023-05-09T10:00:00+01:00', end: '2023-05-09T10:20:00+01:00' },
    ...more,
  });

  it('is a contact, unplanned care or a cancelled appointment, and never says why the child came', async () => {
    const reasonCode = [{ text: 'Earache' }];
    await imported(
      encounter({
        reasonCode,
        type: [
          { coding: [{ system: 'http://snomed.info/sct', code: '1', display: 'Check up (procedure)' }] },
        ],
      }),
      encounter({ reasonCode, id: 'n2', class: { code: 'EMER' } }),
      encounter({ reasonCode, id: 'n3', status: 'cancelled', type: [{ text: 'Hearing test' }] }),
      encounter({
        reasonCode,
        id: 'n4',
        class: { code: 'HH' },
        period: { start: '2022-05-10', end: '2022-05-12' },
      }),
    );
    const facts = await factsAfter();
    expect(told(facts)).toEqual([
      '9 May 2023, 10:00 to 10:20: Check up',
      '9 May 2023, 10:00 to 10:20: Unplanned care at an emergency department',
      '9 May 2023, 10:00 to 10:20: Hearing test: cancelled, not said by whom',
      '10 to 12 May 2022: Contact with a health service',
    ]);
    expect(facts[3]?.data.content).toMatchObject({ medium: 'home_visit' });
    expect(JSON.stringify(facts)).not.toContain('Earache');
  });

  it('that is still going on has no end, one that ends before it starts is marked, and one that is planned waits', async () => {
    expect(
      await imported(
        encounter({ status: 'in-progress', period: { start: '2023-05-09T10:00:00+01:00' } }),
        encounter({ id: 'n2', period: { start: '2023-05-09', end: '2023-05-08' } }),
        encounter({ id: 'n3', status: 'planned' }),
        encounter({ id: 'n4', period: { start: 'Tuesday' } }),
      ),
    ).toEqual(['new', 'new', 'planned', 'malformed-date']);
    const facts = await factsAfter();
    expect(facts.map(({ data }) => data.occurred.to)).toEqual([undefined, undefined]);
    expect(facts[1]?.data.quality).toMatchObject([{ rule: 'period-backwards' }]);
  });

  it('of another kind than before is stated as that, and the old one is taken back', async () => {
    await imported(encounter({}));
    expect(await imported(encounter({ class: { code: 'EMER' } }))).toEqual(['changed']);
    expect((await factsAfter()).map(({ type }) => type)).toEqual([
      'ProfessionalContactMade',
      'UnplannedCareAttended',
      'EntryWithdrawnAsError',
    ]);
  });
});

describe('an immunisation', () => {
  const immunisation = (more: Resource): Resource => ({
    resourceType: 'Immunization',
    id: 'i1',
    status: 'completed',
    vaccineCode: { text: 'Six-in-one vaccine', coding: [{ system: 'v', code: '6' }] },
    patient: about,
    occurrenceDateTime: '2017-05-11',
    ...more,
  });

  it('keeps a date exactly as far as it was stated', async () => {
    await imported(
      immunisation({ protocolApplied: [{ doseNumberPositiveInt: 1 }] }),
      immunisation({ id: 'i2', occurrenceDateTime: '2017-06' }),
      immunisation({ id: 'i3', occurrenceDateTime: '2017', primarySource: false }),
      immunisation({ id: 'i4', occurrenceDateTime: undefined, occurrenceString: 'before he started school' }),
    );
    const facts = await factsAfter();
    expect(told(facts)).toEqual(
      ['11 May 2017', 'June 2017', '2017', 'day not known'].map(
        (when) => `${when}: Immunisation given: Six-in-one vaccine`,
      ),
    );
    expect(facts[0]?.data.content).toMatchObject({
      dose: '1',
      vaccine: { system: 'v', code: '6', known: false },
    });
    expect(facts[2]?.data.content).toMatchObject({ reportedSecondHand: true });
    expect(facts[3]?.data.what).toBe('When: before he started school');
  });

  it('that was not given says why, and where the child was not brought, that too', async () => {
    const because = (code: string) => ({ coding: [{ system: 'http://snomed.info/sct', code }] });
    await imported(
      immunisation({ status: 'not-done', statusReason: because('213257006') }),
      immunisation({ id: 'i2', status: 'not-done', statusReason: because('281399006') }),
    );
    expect(told(await factsAfter())).toEqual([
      '11 May 2017: Immunisation not given: Six-in-one vaccine: Generally unwell',
      '11 May 2017: Immunisation not given: Six-in-one vaccine: Did not attend',
      '11 May 2017: Immunisation: was not brought',
    ]);
  });

  it('told twice under one number is told once, by the primary source', async () => {
    const identifier = [{ system: 'urn:doses', value: 'd1' }];
    expect(
      await imported(
        immunisation({ identifier, primarySource: false }),
        immunisation({ id: 'i2', identifier, primarySource: true, occurrenceDateTime: '2017-05-12' }),
        immunisation({ id: 'i3', identifier, primarySource: false }),
      ),
    ).toEqual(['said-twice', 'new', 'said-twice']);
    expect(told(await factsAfter())).toEqual(['12 May 2017: Immunisation given: Six-in-one vaccine']);
  });
});

describe('an episode of care', () => {
  it('that is active is help that started', async () => {
    await imported(episode({ status: 'active', period: { start: '2019-09-10' } }));
    expect(told(await factsAfter())).toEqual(['10 September 2019: Speech and language therapy started']);
    expect((await factsAfter())[0]?.data.content).toMatchObject({ provider: 'Children’s therapy team' });
  });

  it('is waited for, starts, pauses, goes on and ends as its history says', async () => {
    const statusHistory = [
      phase('waitlist', '2019-06-11', '2019-09-10'),
      phase('active', '2019-09-10', '2020-03-20'),
      phase('onhold', '2020-03-20', '2020-08-24'),
      phase('active', '2020-08-24', '2020-12-18'),
    ];
    await imported(
      episode({ status: 'finished', statusHistory, period: { start: '2019-06-11', end: '2020-12-18' } }),
    );
    const facts = await factsAfter();
    expect(told(facts)).toEqual([
      '11 June 2019: Joined the waiting list for Speech and language therapy',
      '10 September 2019: Speech and language therapy started',
      '20 March 2020: Support paused',
      '24 August 2020: Support started again after a pause',
      '18 December 2020: Support ended',
    ]);
    const involvements = new Set(
      facts.slice(1).map(({ data }) => (data.content as { involvementId: string }).involvementId),
    );
    expect(involvements.size).toBe(1);
    expect(facts[4]?.data.content).toMatchObject({ effectiveOn: '2020-12-18', reason: 'NOT_STATED' });
  });

  it('that is finished without a period ended on a day that is not known', async () => {
    await imported(episode({ status: 'finished' }));
    const facts = await factsAfter();
    expect(facts.map(({ data }) => data.occurred)).toEqual([
      { precision: 'unknown' },
      { precision: 'unknown' },
    ]);
    expect(facts[1]?.data.content).not.toHaveProperty('effectiveOn');
  });

  it.each([
    [
      'its history has no active time',
      { statusHistory: [phase('waitlist', '2022-11-21', '2023-03-01')], period: { start: '2022-11-21' } },
    ],
    ['it has no start', {}],
  ])('that is cancelled never began where %s', async (_what, more) => {
    expect(await imported(episode({ status: 'cancelled', ...more }))).toEqual(['never-began']);
    expect(await factsAfter()).toEqual([]);
  });

  it('that is cancelled before it began was waited for all the same', async () => {
    await imported(episode({ status: 'waitlist', period: { start: '2022-11-21' } }));
    const statusHistory = [phase('waitlist', '2022-11-21', '2023-03-01')];
    expect(await imported(episode({ status: 'cancelled', statusHistory }))).toEqual(['never-began']);
    expect((await factsAfter()).map(({ type }) => type)).toEqual(['WaitingListJoined']);
  });

  it('that is cancelled after it had begun has ended', async () => {
    await imported(episode({ status: 'cancelled', period: { start: '2022-11-21', end: '2023-03-01' } }));
    expect((await factsAfter()).map(({ type }) => type)).toEqual(['ServiceStarted', 'ServiceEnded']);
  });

  it('that goes on on a day nobody states leaves that out, and says so', async () => {
    const statusHistory = [
      phase('active', '2019-09'),
      phase('onhold', '2020-03'),
      phase('active', '2020-08'),
    ];
    const { lines } = await desk.imports({
      'b.json': bundle([patient(), episode({ status: 'active', statusHistory })]),
    });
    expect(lines[1]?.leftOut).toEqual([
      { part: 'that it went on again', why: 'The source does not say on which day.' },
    ]);
    expect(told(await factsAfter()).slice(1)).toEqual(['March 2020: Support paused']);
  });

  it('that ends, and then does not, has its ending taken back; the person’s ending of it is never judged twice', async () => {
    const period = { start: '2019-09-10', end: '2020-03-09' };
    await imported(episode({ status: 'finished', period }));
    expect(await imported(episode({ status: 'active', period: { start: '2019-09-10' } }))).toEqual([
      'changed',
    ]);
    expect((await factsAfter()).map(({ type }) => type)).toEqual([
      'ServiceStarted',
      'ServiceEnded',
      'EntryWithdrawnAsError',
    ]);

    const facts = await desk.factsOf('HB-7');
    const { involvementId } = facts.find(({ type }) => type === 'ServiceStarted')?.data.content as {
      involvementId: string;
    };
    const source = { agency: 'health', organisationId: 'northshire', role: 'therapist', personRef: 'p1' };
    const data = {
      occurred: { from: '2020-03-09', precision: 'day' },
      source,
      audience: { level: 'team' },
      content: { involvementId, reason: 'GOALS_MET' },
    };
    const id = '01900000-0000-7000-8000-000000000001';
    const metadata = { schemaVersion: 1, recordedAt: '2030-01-01T00:00:00.000Z' };
    await desk.store.append(
      recordStream(desk.recordId('HB-7')),
      [{ id, type: 'ServiceEnded', data, metadata }],
      { expected: BigInt(facts.length - 1) },
    );
    expect(await imported(episode({ status: 'finished', period }))).toEqual(['new']);
    expect((await factsAfter()).at(-1)?.data.content).toMatchObject({ alreadyEndedBy: id });
  });
});

describe('what is entered in error', () => {
  it('is taken back whole: start, ending and all', async () => {
    await imported(episode({ status: 'finished', period: { start: '2019-09-10', end: '2020-03-09' } }));
    expect(await imported(episode({ status: 'entered-in-error' }))).toEqual(['changed']);
    const facts = await factsAfter();
    expect(facts.map(({ type }) => type).slice(2)).toEqual([
      'EntryWithdrawnAsError',
      'EntryWithdrawnAsError',
    ]);
    expect(facts[2]?.data.content).toMatchObject({
      withdraws: facts[0]?.id,
      why: 'The source says that it was entered in error.',
    });
    expect(await imported(episode({ status: 'entered-in-error' }))).toEqual(['duplicate']);
  });

  it('is reported, and no fact, where nothing had been stated from it', async () => {
    expect(await imported(episode({ status: 'entered-in-error' }))).toEqual(['entered-in-error']);
    expect(await factsAfter()).toEqual([]);
  });

  it('may be stated again', async () => {
    await imported(appointment({ status: 'fulfilled' }));
    await imported(appointment({ status: 'entered-in-error' }));
    expect(await imported(appointment({ status: 'fulfilled' }))).toEqual(['new']);
    const ids = (await factsAfter()).map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
  });
});

describe('a request for help from another service', () => {
  const request = (more: Resource): Resource => ({
    resourceType: 'ServiceRequest',
    id: 's1',
    status: 'active',
    intent: 'order',
    priority: 'urgent',
    code: { text: 'Occupational therapy for children' },
    subject: about,
    authoredOn: '2024-02-06',
    ...more,
  });

  it('is stated while it is open, and otherwise passed over with its status', async () => {
    expect(
      await imported(
        request({}),
        request({ id: 's2', status: 'completed' }),
        request({ id: 's3', status: 'revoked' }),
        request({ id: 's4', intent: 'proposal' }),
        request({ id: 's5', category: [{ coding: [{ code: '108252007' }] }] }),
      ),
    ).toEqual(['new', 'request-completed', 'request-revoked', 'planned', 'clinical-detail']);
    expect(told(await factsAfter())).toEqual([
      '6 February 2024: Help asked for from Occupational therapy for children',
    ]);
    expect((await factsAfter())[0]?.data.content).toMatchObject({ urgency: 'soon' });
  });

  it.each(['completed', 'revoked', 'on-hold'])(
    'that is %s later was asked for all the same; one entered in error was not',
    async (status) => {
      await imported(request({}));
      expect(await imported(request({ status }))).toEqual([`request-${status}`]);
      expect((await factsAfter()).map(({ type }) => type)).toEqual(['HelpRequested']);
      expect(await imported(request({ status: 'entered-in-error' }))).toEqual(['changed']);
    },
  );
});

describe('whose an entry is', () => {
  it('is said by the record number, and else by the id of the patient; other resources say nothing', async () => {
    const ssn = {
      type: { coding: [{ code: 'SS' }] },
      system: 'http://hl7.org/fhir/sid/us-ssn',
      value: '999-16-5745',
    };
    const nhs = { system: NHS, value: '9990001006' };
    const { lines } = await desk.imports({
      'one.json': bundle([patient({ identifier: [ssn, nhs, { type: MR, value: 'HB-7' }] })]),
      'two.json': bundle([
        patient({ id: 'p2', identifier: [ssn], birthDate: '2018' }),
        { resourceType: 'Observation', id: 'o1' },
        { resourceType: 'Claim', id: 'c1' },
      ]),
    });
    expect(lines.map(({ kind, outcome, rule }) => [kind, rule ?? outcome])).toEqual([
      ['Patient', 'new'],
      ['Patient', 'new'],
      ['Observation', 'clinical-detail'],
      ['Claim', 'reference'],
    ]);
    const facts = await desk.factsOf('HB-7');
    expect(facts.map(({ type }) => type)).toEqual(BEGINNING);
    expect(facts[1]?.data.content).toEqual({
      names: [{ given: ['Ailsa', 'Jean'], family: 'Rennie' }],
      birthDate: { from: '2017-03-14', precision: 'day' },
    });
    expect(facts[2]?.data.content).toEqual({
      scheme: 'NHS_NUMBER',
      value: '9990001006',
      verdict: 'passes',
      status: 'number-present-and-verified',
    });
    expect(JSON.stringify(await desk.factsOf('p2'))).not.toContain('999-16');
  });

  it('verified is what the source says is, and never what it says is not', async () => {
    const verification = (code: string) => ({
      url: 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus',
      valueCodeableConcept: { coding: [{ code }] },
    });
    const numbered = (id: string, code: string, value: string) =>
      patient({
        id,
        identifier: [
          { extension: [verification(code)], system: NHS, value },
          { type: MR, value: id },
        ],
      });
    await desk.imports({
      'b.json': bundle([
        numbered('a', '02', '9990001006'),
        numbered('b', 'number-present-and-verified', '9990001014'),
        numbered('c', '01', '9912003890'),
      ]),
    });
    const statuses = await Promise.all(
      ['a', 'b', 'c'].map(async (id) => (await desk.factsOf(id)).at(-1)?.data),
    );
    expect(statuses.map((data) => (data?.content as { status: string }).status)).toEqual([
      'number-present-but-not-traced',
      'number-present-and-verified',
      'number-present-and-verified',
    ]);
    expect(statuses[2]).toMatchObject({
      content: { verdict: 'fails' },
      quality: [{ rule: 'nhs-number-fails' }],
    });
  });

  it.each(['transaction', 'batch', 'searchset', 'document', 'message'])(
    'is found inside a %s by any way of naming it',
    async (type) => {
      const nhs = { system: NHS, value: '9990001006' };
      const entry = (fullUrl: string, resource: Resource) => ({ fullUrl, resource });
      const by = (id: string, reference: Resource) =>
        appointment({
          id,
          status: 'fulfilled',
          participant: [{ actor: { reference: 'Practitioner/x' } }, { actor: reference }],
        });
      const file = JSON.stringify({
        resourceType: 'Bundle',
        type,
        entry: [
          entry('urn:uuid:1', by('a1', { reference: 'urn:uuid:9' })),
          entry('urn:uuid:2', by('a2', { reference: `Patient?identifier=${NHS}|9990001006` })),
          entry('urn:uuid:3', by('a3', { identifier: nhs })),
          entry('urn:uuid:4', by('a4', { reference: 'Patient/p1/_history/3' })),
          entry('urn:uuid:9', patient({ identifier: [nhs, { type: MR, value: 'HB-7' }] })),
          { request: { method: 'DELETE', url: 'Appointment/1' } },
        ],
      });
      const { lines } = await desk.imports({ 'b.json': file });
      expect(lines.map(({ outcome, rule }) => rule ?? outcome)).toEqual([
        'new',
        'new',
        'new',
        'new',
        'new',
        'nothing-stated',
      ]);
      expect(await factsAfter()).toHaveLength(4);
    },
  );

  it('is not known where a reference leads nowhere: that entry is held, and the bundle is not', async () => {
    expect(
      await imported(
        appointment({ status: 'fulfilled', participant: [{ actor: { reference: 'Patient/else' } }] }),
        appointment({ id: 'a2', status: 'fulfilled' }),
      ),
    ).toEqual(['child-not-known', 'new']);
  });

  it('is not known where a patient has an address of the moment and no number; an issued number stands in', async () => {
    const inside = (more: Resource): Resource => ({
      resourceType: 'Immunization',
      id: 'i1',
      status: 'completed',
      occurrenceDateTime: '2017-05-11',
      contained: [{ resourceType: 'Patient', id: 'inside', ...more }],
      patient: { reference: '#inside' },
    });
    const unknown = { fullUrl: 'urn:uuid:9', resource: patient({ id: undefined, identifier: [] }) };
    const { lines } = await desk.imports({
      'a.json': JSON.stringify({ resourceType: 'Bundle', type: 'transaction', entry: [unknown] }),
      'b.json': JSON.stringify(inside({ birthDate: '2017-03-14' })),
      'c.json': JSON.stringify({
        ...inside({ birthDate: '2017-03-14', identifier: [{ system: NHS, value: '999 000 1006' }] }),
        id: 'i2',
      }),
      'd.json': JSON.stringify({
        ...inside({ identifier: [{ system: NHS, value: '9999999999' }] }),
        id: 'i3',
      }),
    });
    expect(lines.map(({ outcome, rule }) => rule ?? outcome)).toEqual([
      'no-lasting-id',
      'no-lasting-id',
      'new',
      'no-lasting-id',
    ]);
    expect((await desk.factsOf('NHS_NUMBER 9990001006')).map(({ type }) => type)).toEqual([
      ...BEGINNING,
      'ImmunisationGiven',
    ]);
  });

  it('is said by the id that the system gives a patient, also under an address of the moment', async () => {
    const { lines } = await desk.imports({
      'a.json': JSON.stringify({
        resourceType: 'Bundle',
        type: 'collection',
        entry: [
          { fullUrl: 'urn:uuid:9', resource: patient({ identifier: [] }) },
          {
            fullUrl: 'urn:uuid:1',
            resource: appointment({
              status: 'fulfilled',
              participant: [{ actor: { reference: 'urn:uuid:9' } }],
            }),
          },
        ],
      }),
    });
    expect(lines.map(({ outcome }) => outcome)).toEqual(['new', 'new']);
    expect(told(await factsAfter('p1'))).toEqual(['9 May 2023, 00:30: Eye clinic: was seen']);
  });

  it.each([
    ['2017', '2017-03-14'],
    ['2017-03-14', '2017-03'],
  ])('is one child’s where one entry says %s and another %s; the whole date is kept', async (one, other) => {
    const { lines } = await desk.imports({
      'b.json': bundle([patient({ birthDate: one }), patient({ birthDate: other, id: 'p2' })]),
    });
    expect(lines.map(({ outcome }) => outcome)).not.toContain('held');
    const [, described] = await desk.factsOf('HB-7');
    expect(described?.data.content).toMatchObject({ birthDate: { from: '2017-03-14', precision: 'day' } });
  });

  it('is two children’s where one number has two birth dates, and all entries of it are held', async () => {
    const { lines } = await desk.imports({
      'a.json': bundle([patient(), appointment({ status: 'fulfilled' })]),
      'b.json': bundle([patient({ id: 'p2', birthDate: '2016-03-14' })]),
    });
    expect(lines.map(({ rule }) => rule)).toEqual(['two-birth-dates', 'two-birth-dates', 'two-birth-dates']);
  });

  it('is no child’s where the person was over 25 at that time', async () => {
    const grown = { birthDate: '1950-01-01' };
    const { lines, children } = await desk.imports({
      'a.json': bundle([patient(grown), appointment({ status: 'fulfilled' })]),
      'b.json': bundle([
        patient({ ...grown, id: 'p2', identifier: [] }),
        appointment({
          id: 'a2',
          status: 'fulfilled',
          start: '1966-01-01',
          participant: [{ actor: { reference: 'Patient/p2' } }],
        }),
      ]),
    });
    expect(lines.map(({ outcome, rule }) => rule ?? outcome)).toEqual([
      'not-a-child',
      'not-a-child',
      'new',
      'new',
    ]);
    expect(children).toBe(1);
  });
});

describe('a patient', () => {
  it('who died is said to have died, on a day only where there is one', async () => {
    await desk.imports({
      'b.json': bundle([
        patient({ deceasedDateTime: '2024-02-03' }),
        patient({ id: 'p2', identifier: [], deceasedBoolean: true }),
      ]),
    });
    expect(told(await factsAfter())).toEqual(['3 February 2024: The child died']);
    expect(told(await factsAfter('p2'))).toEqual(['day not known: The child died']);
  });

  it('is called as the patient is usually called, and by no name of the past', async () => {
    const name = [
      { use: 'official', family: 'Rennie', given: ['Finlay'] },
      { use: 'nickname', given: ['Finn'] },
      { use: 'old', family: 'Other' },
    ];
    await desk.imports({ 'b.json': bundle([patient({ name })]) });
    expect((await desk.factsOf('HB-7'))[1]?.data.content).toMatchObject({
      knownAs: 'Finn',
      names: [{ given: ['Finlay'], family: 'Rennie' }, { given: ['Finn'] }],
    });
  });
});

describe('what the source says of itself', () => {
  it('is when it wrote something down; a new version of the same is the same', async () => {
    const at = (lastUpdated: string) =>
      appointment({ status: 'fulfilled', meta: { lastUpdated, versionId: lastUpdated } });
    await imported(at('2023-05-10T09:00:00+01:00'));
    expect((await factsAfter())[0]?.data.knownToSourceAt).toEqual({ at: '2023-05-10T08:00:00.000Z' });
    expect(await imported(at('2024-01-01T09:00:00Z'))).toEqual(['duplicate']);
  });

  it('names services by what the bundle calls them', async () => {
    const organisation = { resourceType: 'Organization', id: 'o1', name: 'Northshire therapy team' };
    await imported(
      organisation,
      episode({ status: 'active', managingOrganization: { reference: 'Organization/o1' } }),
    );
    expect((await factsAfter())[0]?.data.content).toMatchObject({ provider: 'Northshire therapy team' });
  });

  it('may be nonsense of any kind, and costs its own entry', async () => {
    const entries = [
      null,
      7,
      'x',
      [],
      {},
      { resource: 5 },
      { resource: { resourceType: 7 } },
      { resource: { resourceType: 'Encounter' } },
      { resource: { resourceType: 'Appointment', participant: 'x', id: 3 } },
      {
        resource: {
          resourceType: 'Encounter',
          subject: about,
          status: 'finished',
          period: [],
          class: 'x',
          type: {},
        },
      },
      { resource: { resourceType: 'Patient', id: 'p\u00001' } },
    ];
    const { lines } = await desk.imports({
      'b.json': JSON.stringify({
        resourceType: 'Bundle',
        type: 'batch',
        entry: [...entries, { resource: patient() }, { resource: appointment({ status: 'fulfilled' }) }],
      }),
    });
    expect(lines.slice(-2).map(({ outcome }) => outcome)).toEqual(['new', 'new']);
    expect(lines.map(({ rule }) => rule).slice(7, 11)).toEqual([
      'child-not-known',
      'child-not-known',
      'no-lasting-id',
      'unreadable-characters',
    ]);
  });
});

describe('the files of our own made-up children', () => {
  it('are sound, and a second import states nothing', async () => {
    const paths = [resolve(__dirname, '../../../../../samples/fhir-r4')];
    const summary = await desk.imports({}, { paths });
    expect(summary).toMatchObject({ children: 4, rows: { rejected: 0, held: 0, changed: 0, duplicate: 0 } });
    expect(summary.byRule).toEqual({ 'clinical-detail': 1, 'never-began': 1, planned: 1 });
    expect(told(await factsAfter('HB-100417')).filter((line) => line.includes('Eye clinic'))).toEqual([
      '11 October 2022, 10:20: Eye clinic: was seen',
      '17 January 2023, 10:20: Eye clinic: was seen',
      '21 March 2023, 11:00: Eye clinic: was not brought',
      '9 May 2023, 11:00: Eye clinic: was not brought',
    ]);
    expect(await desk.imports({}, { paths })).toMatchObject({ facts: 0 });
  });
});
