import type { Occurred } from '@chronology/domain';
import { skipped, type MappedFact } from '@chronology/imports';
import { everBegan, phasesOf, type Phase } from './care-phases';
import { allCodes, firstWords, shortened } from './concepts';
import { exactDay, occurredOn, UNKNOWN, writtenDownAt } from './fhir-time';
import { listAt, objectAt, textAt } from './json';
import {
  base,
  none,
  notADate,
  PLANNED,
  rawOf,
  statusNotKnown,
  type Resource,
  type ResourceMapped,
} from './mapped-resource';

const NEVER_BEGAN = skipped('never-began', 'This episode of care was cancelled before it began.');
const STATUSES = ['planned', 'waitlist', 'active', 'onhold', 'finished', 'cancelled'];

type Episode = Resource & Readonly<{ phases: readonly Phase[]; involvementId: string }>;

/** An episode of care: help that was waited for, started, paused, went on again, and ended. */
export const mapEpisodeOfCare = (about: Resource): ResourceMapped => {
  const { resource, context, naturalKey } = about;
  const status = textAt(resource, 'status') ?? '';
  if (!STATUSES.includes(status)) return none(statusNotKnown('episode of care'));
  const phases = phasesOf(resource);
  const problem = dateProblem(about, phases);
  if (problem) return none(notADate(problem));
  const episode = { ...about, phases, involvementId: context.idOf('involvement', naturalKey) };
  if (everBegan(resource, phases)) return begun(episode);
  if (status === 'cancelled') return none(NEVER_BEGAN);
  return status === 'waitlist' ? { facts: waiting(episode) } : none(PLANNED);
};

const begun = (episode: Episode): ResourceMapped => {
  const pauses = pausesOf(episode);
  return {
    facts: [...waiting(episode), started(episode), ...pauses.facts, ...ended(episode)],
    ...(pauses.leftOut.length > 0 && { leftOut: pauses.leftOut }),
  };
};

const dateProblem = ({ resource }: Resource, phases: readonly Phase[]): string | undefined => {
  const stated = [
    textAt(resource, 'period', 'start'),
    textAt(resource, 'period', 'end'),
    ...phases.flatMap(({ start, end }) => [start, end]),
  ];
  return stated.some((text) => text !== undefined && !occurredOn(text)) ? 'period' : undefined;
};

const when = (text: string | undefined): Occurred => occurredOn(text) ?? UNKNOWN;

const said = (episode: Episode) => ({
  ...base(episode),
  codes: allCodes(episode.resource, 'type'),
  knownToSourceAt: writtenDownAt(episode.resource),
  raw: rawOf(episode.resource, { status: ['status'], start: ['period', 'start'], end: ['period', 'end'] }),
});

const nameOf = ({ resource }: Resource): string => firstWords(resource, 'type') ?? 'An episode of care';

const providerOf = ({ resource, row, context }: Resource): string | undefined => {
  const organisation = objectAt(resource, 'managingOrganization');
  const reference = textAt(organisation, 'reference') ?? '';
  return shortened(context.nameOf(row.file, reference) ?? textAt(organisation, 'display'));
};

/** The wait has a day of its own only where the history says when it began. */
const waiting = (episode: Episode): readonly MappedFact[] => {
  const phase = episode.phases.find(({ status }) => status === 'waitlist');
  if (!phase) return [];
  const isStillWaiting = textAt(episode.resource, 'status') === 'waitlist';
  const start = phase.start ?? (isStillWaiting ? textAt(episode.resource, 'period', 'start') : undefined);
  const fact: MappedFact<'WaitingListJoined'> = {
    ...said(episode),
    type: 'WaitingListJoined',
    aspect: 'waiting',
    occurred: when(start),
    content: { service: nameOf(episode) },
  };
  return [fact];
};

const started = (episode: Episode): MappedFact<'ServiceStarted'> => {
  const { resource, involvementId, phases, context } = episode;
  const [name, provider] = [nameOf(episode), providerOf(episode)];
  const active = phases.find(({ status }) => status === 'active')?.start;
  const hasHistory = listAt(resource, 'statusHistory').length > 0;
  const start = hasHistory
    ? (active ?? textAt(resource, 'period', 'start'))
    : textAt(resource, 'period', 'start');
  return {
    ...said(episode),
    type: 'ServiceStarted',
    aspect: 'started',
    occurred: when(start),
    content: {
      involvementId,
      serviceId: context.idOf('service', name, provider ?? ''),
      name,
      ...(provider !== undefined && { provider }),
    },
  };
};

type Pauses = Readonly<{ facts: readonly MappedFact[]; leftOut: NonNullable<ResourceMapped['leftOut']> }>;

const pausesOf = (episode: Episode): Pauses => {
  const { phases } = episode;
  const pauses = phases.flatMap((phase, place) =>
    phase.status === 'onhold' ? [{ phase, after: phases[place + 1] }] : [],
  );
  const resumed = pauses.map(({ after }, place) =>
    after?.status === 'active' ? resumedAfter(episode, after, place + 1) : undefined,
  );
  return {
    facts: pauses.flatMap(({ phase }, place) => [
      paused(episode, phase, place + 1),
      ...(resumed[place]?.facts ?? []),
    ]),
    leftOut: resumed.flatMap((each) => each?.leftOut ?? []),
  };
};

const paused = (episode: Episode, { start }: Phase, count: number): MappedFact<'ServicePaused'> => {
  const occurred = when(start);
  const day = exactDay(occurred);
  return {
    ...said(episode),
    type: 'ServicePaused',
    aspect: `paused ${count}`,
    occurred,
    content: { involvementId: episode.involvementId, ...(day !== undefined && { effectiveOn: day }) },
  };
};

const resumedAfter = (episode: Episode, { start }: Phase, count: number): Pauses => {
  const occurred = when(start);
  const day = exactDay(occurred);
  if (day === undefined)
    return {
      facts: [],
      leftOut: [{ part: 'that it went on again', why: 'The source does not say on which day.' }],
    };
  const fact: MappedFact<'ServiceResumed'> = {
    ...said(episode),
    type: 'ServiceResumed',
    aspect: `resumed ${count}`,
    occurred,
    content: { involvementId: episode.involvementId, resumedOn: day },
  };
  return { facts: [fact], leftOut: [] };
};

/** FHIR has no reason for an ending; without an end on record the ending has no day, and none is made up. */
const ended = (episode: Episode): readonly MappedFact[] => {
  const { resource, phases, involvementId } = episode;
  const last = phases.at(-1);
  if (last?.status !== 'finished' && last?.status !== 'cancelled') return [];
  const occurred = when(textAt(resource, 'period', 'end') ?? last.start);
  const day = exactDay(occurred);
  const fact: MappedFact<'ServiceEnded'> = {
    ...said(episode),
    type: 'ServiceEnded',
    aspect: 'ended',
    occurred,
    content: { involvementId, ...(day !== undefined && { effectiveOn: day }), reason: 'NOT_STATED' },
  };
  return [fact];
};
