import { lookUpCode } from '@chronology/domain';
import type { Coded } from '@chronology/imports';
import { listAt, objectAt, textAt, type Json } from './json';

const SEMANTIC_TAG =
  / \((procedure|finding|disorder|situation|environment|event|regime\/therapy|qualifier value|observable entity|record artifact)\)$/;
const LONGEST = 200;

/** What a concept is called, in words short enough to be read; the tags of SNOMED CT are left out. */
export const wordsOf = (concept: Json | undefined): string | undefined => {
  const [coding] = listAt(concept, 'coding').filter((each) => textAt(each, 'display') !== undefined);
  return shortened((textAt(concept, 'text') ?? textAt(coding, 'display'))?.replace(SEMANTIC_TAG, ''));
};

export const shortened = (words: string | undefined): string | undefined =>
  words !== undefined && words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words;

/** The codes of a concept as the source states them; one that no list here has is kept, with its own label. */
export const codesOf = (concept: Json | undefined): readonly Coded[] =>
  listAt(concept, 'coding').flatMap((coding) => codeOf(coding) ?? []);

export const codeOf = (coding: Json | undefined): Coded | undefined => {
  const code = textAt(coding, 'code');
  if (code === undefined) return undefined;
  const found = lookUpCode(textAt(coding, 'system') ?? 'not stated', code);
  const display = textAt(coding, 'display') ?? found.display;
  return { ...found, ...(display !== undefined && { display }) };
};

/** The same of a list of concepts: the words of the first that has some, and all codes. */
export const firstWords = (resource: Json, field: string): string | undefined =>
  listAt(resource, field)
    .map(wordsOf)
    .find((words) => words !== undefined);
export const allCodes = (resource: Json, field: string): readonly Coded[] =>
  listAt(resource, field).flatMap(codesOf);

/** Codes that a resource states as bare words, with the list that FHIR binds them to. */
export const statusCode = (list: string, resource: Json): readonly Coded[] => {
  const code = textAt(resource, 'status');
  return code === undefined ? [] : [{ system: `http://hl7.org/fhir/${list}`, code, known: true }];
};

export const extensionOf = (element: Json | undefined, ending: string): Json | undefined =>
  listAt(element, 'extension').find((extension) => textAt(extension, 'url')?.endsWith(ending));

export const conceptOf = (extension: Json | undefined): Json | undefined =>
  objectAt(extension, 'valueCodeableConcept');
