import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Assets } from '../assets/assets';
import type { Visitor } from '../session/visitor';
import { Document } from './Document';
import { OrganisationNames } from './OrganisationName';
import type { Page } from './page';
import { WhoWrites } from '../writing/WrittenBy';

/** What a page stands in: who looks, at which address, and what a browser is given beside it. */
export type Setting = Readonly<{
  assets: Assets;
  organisations: ReadonlyMap<string, string>;
  visitor?: Visitor;
  path: string;
}>;

/** The whole HTML of a page. */
export const render = (page: Page, { organisations, ...setting }: Setting): string => {
  const named = h(OrganisationNames.Provider, { value: organisations }, h(Document, { page, ...setting }));
  const whole = h(WhoWrites.Provider, { value: setting.visitor?.personId }, named);
  return `<!DOCTYPE html>${renderToString(whole)}`;
};
