import type { ContentOf } from '@chronology/domain';
import { skipped, type MappedFact } from '@chronology/imports';
import { allCodes, codesOf, firstWords, shortened, wordsOf } from './concepts';
import { occurredOn, UNKNOWN, writtenDownAt } from './fhir-time';
import { listAt, objectAt, textAt } from './json';
import { base, none, notADate, PLANNED, rawOf, type Resource, type ResourceMapped } from './mapped-resource';
import { skippedResource } from './skipped-resources';

const ORDERS = ['order', 'original-order', 'reflex-order', 'filler-order', 'instance-order'];

/** Laboratory, imaging and diagnostics: not help that is asked for, but part of what was found. */
const CLINICAL = ['108252007', '363679005', '103693007', 'laboratory', 'imaging'];

const URGENCY: ReadonlyMap<string, ContentOf<'HelpRequested'>['urgency']> = new Map([
  ['stat', 'now'],
  ['asap', 'now'],
  ['urgent', 'soon'],
  ['routine', 'when_possible'],
]);

/** A request for help from another service. What became of it is not told by the request itself. */
export const mapServiceRequest = (about: Resource): ResourceMapped => {
  const { resource } = about;
  const status = textAt(resource, 'status') ?? 'without a status';
  if (allCodes(resource, 'category').some(({ code }) => CLINICAL.includes(code)))
    return none(skippedResource('DiagnosticReport'));
  if (!ORDERS.includes(textAt(resource, 'intent') ?? '')) return none(PLANNED);
  if (status !== 'active')
    return none(
      skipped(`request-${status}`.slice(0, 60), `The request is ${status}: only an open request is stated.`),
    );
  const authored = textAt(resource, 'authoredOn');
  const occurred = authored === undefined ? UNKNOWN : occurredOn(authored);
  if (!occurred) return none(notADate('authoredOn'));
  const urgency = URGENCY.get(textAt(resource, 'priority') ?? '');
  const fact: MappedFact<'HelpRequested'> = {
    ...base(about),
    type: 'HelpRequested',
    aspect: 'requested',
    occurred,
    content: {
      requestId: about.context.idOf('request', about.naturalKey),
      toService: serviceOf(about),
      ...(urgency && { urgency }),
    },
    codes: [...allCodes(resource, 'category'), ...codesOf(objectAt(resource, 'code'))],
    knownToSourceAt: writtenDownAt(resource),
    raw: rawOf(resource, {
      status: ['status'],
      intent: ['intent'],
      priority: ['priority'],
      authoredOn: ['authoredOn'],
    }),
  };
  return { facts: [fact] };
};

const serviceOf = ({ resource, row, context }: Resource): string => {
  const performers = listAt(resource, 'performer').flatMap((performer) => {
    const reference = textAt(performer, 'reference') ?? '';
    const isService = /(HealthcareService|Organization)\//.test(reference);
    return context.nameOf(row.file, reference) ?? (isService ? (textAt(performer, 'display') ?? []) : []);
  });
  return (
    wordsOf(objectAt(resource, 'performerType')) ??
    shortened(performers[0]) ??
    wordsOf(objectAt(resource, 'code')) ??
    firstWords(resource, 'category') ??
    'A health service'
  );
};
