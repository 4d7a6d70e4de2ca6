import { schemaFolder } from '@chronology/graphql';
import { dirname } from 'node:path';

/** The folder of the product, in which `schema/` and `samples/` stand. */
export const productFolder = (): string => dirname(schemaFolder());
