import type { Actor } from '@chronology/access';
import type { ContentOf, Envelope, FactType, RecordedOf } from '@chronology/domain';

/** What a recorded example may say beside its content: its place in the log, and any part of the envelope. */
export type Overrides = Readonly<{
  id?: string;
  stream?: string;
  revision?: number;
  recordedAt?: string;
  commandId?: string;
}> &
  Partial<Envelope>;

export const CHILD = '5d1c4a52-8f0e-4a43-9d57-0c7a3b0e6f11';

export const healthVisitor: Actor = {
  kind: 'person',
  ref: 'person-mairi',
  role: 'health visitor',
  organisationId: 'nhs-northshire',
  agency: 'health',
};
export const classTeacher: Actor = {
  kind: 'person',
  ref: 'person-tom',
  role: 'class teacher',
  organisationId: 'glenbrae-primary',
  agency: 'education',
};
export const socialWorker: Actor = {
  kind: 'person',
  ref: 'person-jo',
  role: 'social worker',
  organisationId: 'northshire-council',
  agency: 'social_work',
};
export const schoolSystem: Actor = {
  kind: 'system',
  ref: 'school-mis',
  role: 'system',
  organisationId: 'glenbrae-primary',
  agency: 'education',
};

const ENVELOPE: Envelope = {
  occurred: { from: '2025-03-10', precision: 'day' },
  source: {
    agency: 'health',
    organisationId: 'nhs-northshire',
    role: 'health visitor',
    personRef: 'person-mairi',
  },
  basis: 'seen',
  audience: { level: 'team' },
};

const kebab = (type: string) => type.replace(/(?!^)([A-Z])/g, '-$1').toLowerCase();

/** A fact as it stands in the log of a made-up child: a test says only what matters to it. Its id is the type in kebab-case. */
export const recorded = <Type extends FactType>(
  type: Type,
  content: ContentOf<Type>,
  {
    id = kebab(type),
    stream = `chronology-${CHILD}`,
    revision = 0,
    recordedAt = '2025-03-10T16:00:00.000Z',
    commandId,
    ...envelope
  }: Overrides = {},
): RecordedOf<Type> =>
  ({
    type,
    id,
    stream,
    revision,
    recordedAt,
    schemaVersion: 1,
    ...(commandId !== undefined && { commandId }),
    data: { ...ENVELOPE, ...envelope, content },
  }) as unknown as RecordedOf<Type>;

export const chronologyOpened = (
  content: Partial<ContentOf<'ChronologyOpened'>> = {},
  overrides: Overrides = {},
) => recorded('ChronologyOpened', { childId: CHILD, reason: 'agreed_plan', ...content }, overrides);

export const chronologyClosed = (
  content: Partial<ContentOf<'ChronologyClosed'>> = {},
  overrides: Overrides = {},
) => recorded('ChronologyClosed', { reason: 'moved_out', ...content }, overrides);

export const childDescribed = (
  content: Partial<ContentOf<'ChildDescribed'>> = {},
  overrides: Overrides = {},
) => recorded('ChildDescribed', { knownAs: 'Ailsa', names: [{ given: ['Ailsa'] }], ...content }, overrides);

export const strengthNoted = (content: Partial<ContentOf<'StrengthNoted'>> = {}, overrides: Overrides = {}) =>
  recorded('StrengthNoted', { text: 'Shared her snack with a new friend', ...content }, overrides);

export const childViewRecorded = (
  content: Partial<ContentOf<'ChildViewRecorded'>> = {},
  overrides: Overrides = {},
) => recorded('ChildViewRecorded', { childsWords: 'I like it when Mairi comes', ...content }, overrides);

export const serviceStarted = (
  content: Partial<ContentOf<'ServiceStarted'>> = {},
  overrides: Overrides = {},
) =>
  recorded(
    'ServiceStarted',
    {
      involvementId: 'family-support-1',
      serviceId: 'family-support',
      name: 'Family support',
      tier: 'additional',
      ...content,
    },
    overrides,
  );

export const serviceReduced = (
  content: Partial<ContentOf<'ServiceReduced'>> = {},
  overrides: Overrides = {},
) =>
  recorded(
    'ServiceReduced',
    {
      involvementId: 'family-support-1',
      reason: 'GOALS_MET',
      reasonText: 'Things are going well',
      ...content,
    },
    overrides,
  );

export const serviceEnded = (content: Partial<ContentOf<'ServiceEnded'>> = {}, overrides: Overrides = {}) =>
  recorded(
    'ServiceEnded',
    {
      involvementId: 'family-support-1',
      reason: 'GOALS_MET',
      reasonText: 'Things are going well',
      ...content,
    },
    overrides,
  );

export const serviceEndingTakenBack = (
  content: Partial<ContentOf<'ServiceEndingTakenBack'>> = {},
  overrides: Overrides = {},
) =>
  recorded(
    'ServiceEndingTakenBack',
    {
      involvementId: 'family-support-1',
      endingRef: 'service-ended',
      why: 'Ailsa asked us to stay',
      ...content,
    },
    overrides,
  );

export const entryCorrected = (
  content: Partial<ContentOf<'EntryCorrected'>> = {},
  overrides: Overrides = {},
) =>
  recorded(
    'EntryCorrected',
    {
      entryRef: 'strength-noted',
      supersedes: 'strength-noted',
      replacement: {
        occurred: { from: '2025-03-11', precision: 'day' },
        content: { text: 'Shared her snack with her cousin' },
      },
      why: 'It was her cousin',
      ...content,
    },
    overrides,
  );

export const entryWithdrawn = (
  content: Partial<ContentOf<'EntryWithdrawnAsError'>> = {},
  overrides: Overrides = {},
) =>
  recorded(
    'EntryWithdrawnAsError',
    {
      entryRef: 'strength-noted',
      withdraws: 'strength-noted',
      why: 'This was about another child',
      ...content,
    },
    overrides,
  );
