import { listAt, objectAt, textAt, type Json } from './json';

/** A reference without the version that it may name. */
const unversioned = (reference: string): string => reference.replace(/\/_history\/.*$/, '');

/** How one resource names another: by its address, or by an identifier of the other. */
export const referencesIn = (reference: Json | undefined): readonly string[] => {
  const address = textAt(reference, 'reference');
  const identifier = objectAt(reference, 'identifier');
  return [...(address === undefined ? [] : [unversioned(address)]), ...identifierReference(identifier)];
};

const identifierReference = (identifier: Json | undefined): readonly string[] => {
  const [system, value] = [textAt(identifier, 'system'), textAt(identifier, 'value')];
  return system === undefined || value === undefined ? [] : [`Patient?identifier=${system}|${value}`];
};

/** Every way in which other entries may name this resource. An address of the moment holds in its own file alone. */
export const namesOf = (
  resource: Json,
  fullUrl: string | undefined,
): readonly Readonly<{ reference: string; everywhere: boolean }>[] => {
  const [type, id] = [textAt(resource, 'resourceType') ?? '', textAt(resource, 'id')];
  const isOfTheMoment = fullUrl?.startsWith('urn:') ?? false;
  const identifiers = type === 'Patient' ? listAt(resource, 'identifier').flatMap(identifierReference) : [];
  return [
    ...(fullUrl === undefined ? [] : [{ reference: unversioned(fullUrl), everywhere: !isOfTheMoment }]),
    ...(id === undefined ? [] : [{ reference: `${type}/${id}`, everywhere: !isOfTheMoment }]),
    ...identifiers.map((reference) => ({ reference, everywhere: true })),
  ];
};

/** Whom a resource is about. An appointment names everybody who takes part; only a patient among them is looked for. */
export const subjectOf = (resource: Json): readonly Json[] => {
  const subject = objectAt(resource, 'subject') ?? objectAt(resource, 'patient');
  if (subject) return [subject];
  return listAt(resource, 'participant').flatMap((participant): readonly Json[] => {
    const actor = objectAt(participant, 'actor');
    return actor ? [actor] : [];
  });
};

/** The patient that a resource carries inside itself and is about, if it does. */
export const containedPatient = (resource: Json): Json | undefined => {
  const inside = new Set(
    subjectOf(resource).flatMap((subject) => {
      const reference = textAt(subject, 'reference');
      return reference?.startsWith('#') ? [reference.slice(1)] : [];
    }),
  );
  return listAt(resource, 'contained').find(
    (each) => textAt(each, 'resourceType') === 'Patient' && inside.has(textAt(each, 'id') ?? ''),
  );
};
