import { z } from 'zod';
import { chronologyContent } from './content/chronology';
import { educationContent } from './content/education';
import { entriesContent } from './content/entries';
import { goodThingsContent } from './content/good-things';
import { healthContent } from './content/health';
import { helpContent } from './content/help';
import { needsContent } from './content/needs';
import { peopleContent } from './content/people';
import { socialWorkContent } from './content/social-work';
import { voiceContent } from './content/voice';
import { worriesContent } from './content/worries';
import { envelope } from './envelope';
import { problemsOf, type Problem } from './problem-in-words';
import type { Fact, Recorded } from '../fact';

/** Every fact that today's vocabulary knows, by type, with the shape of its content. */
export const contentSchemas = {
  ...chronologyContent,
  ...voiceContent,
  ...goodThingsContent,
  ...peopleContent,
  ...needsContent,
  ...helpContent,
  ...worriesContent,
  ...healthContent,
  ...educationContent,
  ...socialWorkContent,
  ...entriesContent,
};

type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

export type FactType = keyof typeof contentSchemas;
export const FACT_TYPES = Object.keys(contentSchemas) as readonly FactType[];

/** What every fact carries beside its content. */
export type Envelope = DeepReadonly<z.infer<typeof envelope>>;
/** The content of one type of fact. */
export type ContentOf<Type extends FactType> = DeepReadonly<z.infer<(typeof contentSchemas)[Type]>>;
/** A fact of one type, whole: envelope and content. */
export type FactOf<Type extends FactType> = Type extends FactType
  ? Fact<Type, Envelope & { readonly content: ContentOf<Type> }>
  : never;
/** Any fact of today's vocabulary. */
export type KnownFact = FactOf<FactType>;
export type RecordedOf<Type extends FactType> = Type extends FactType ? Recorded<FactOf<Type>> : never;
export type RecordedFact = RecordedOf<FactType>;

const dataSchema = (type: FactType) => envelope.extend({ content: contentSchemas[type] });
const schemas = new Map<string, ReturnType<typeof dataSchema>>(
  FACT_TYPES.map((type) => [type, dataSchema(type)]),
);

export const isKnownType = (type: string): type is FactType => schemas.has(type);

/** What is wrong with this data for a fact of this type; an empty list means that it may be stored. */
export const problemsWith = (type: FactType, data: unknown): readonly Problem[] => {
  const result = schemas.get(type)?.safeParse(data, { reportInput: true });
  return result === undefined || result.success ? [] : problemsOf(result.error);
};

/** What is wrong with the content alone, before an envelope exists. */
export const problemsWithContent = (type: FactType, content: unknown): readonly Problem[] => {
  const result = contentSchemas[type].safeParse(content, { reportInput: true });
  return result.success ? [] : problemsOf(result.error);
};

/** The shape of the data of one type of fact, envelope and content, as JSON Schema: for whoever checks another description against it. */
export const shapeOf = (type: FactType): Readonly<Record<string, unknown>> =>
  z.toJSONSchema(dataSchema(type), { io: 'input', unrepresentable: 'any' });
