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
import { quickLook } from './quick-look';
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
const looked = (schema: z.ZodType) => ({ schema, looksRight: quickLook(schema) });
type Looked = ReturnType<typeof looked>;
const dataOf = new Map<string, Looked>(FACT_TYPES.map((type) => [type, looked(dataSchema(type))]));
const contentOf = new Map<FactType, Looked>(FACT_TYPES.map((type) => [type, looked(contentSchemas[type])]));

/** Nothing is explained where nothing is wrong, which is nearly always. */
const problemsIn = (about: Looked | undefined, value: unknown): readonly Problem[] => {
  if (about === undefined || about.looksRight(value)) return [];
  const result = about.schema.safeParse(value, { reportInput: true });
  return result.success ? [] : problemsOf(result.error);
};

export const isKnownType = (type: string): type is FactType => dataOf.has(type);

/** What is wrong with this data for a fact of this type; an empty list means that it may be stored. */
export const problemsWith = (type: FactType, data: unknown): readonly Problem[] =>
  problemsIn(dataOf.get(type), data);

/** What is wrong with the content alone, before an envelope exists. */
export const problemsWithContent = (type: FactType, content: unknown): readonly Problem[] =>
  problemsIn(contentOf.get(type), content);

/** The shape of the data of one type of fact, envelope and content, as JSON Schema: for whoever checks another description against it. */
export const shapeOf = (type: FactType): Readonly<Record<string, unknown>> =>
  z.toJSONSchema(dataSchema(type), { io: 'input', unrepresentable: 'any' });
