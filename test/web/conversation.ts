import type { Page } from 'playwright-core';
import { until } from '../e2e/wire';

/** Presses a button and waits for the page after it: loaded, or, with script, put in the place of the form. */
export const press = async (page: Page, name: string | RegExp): Promise<void> => {
  const button = page.getByRole('button', { name }).first();
  const before = await button.elementHandle();
  await button.click();
  await until('the page after the button', async () => {
    try {
      return !(await before?.evaluate((pressed) => pressed.isConnected));
    } catch {
      return true;
    }
  });
  await page.waitForLoadState('load');
};

/** Chooses one of several answers, whatever it looks like. */
export const choose = (page: Page, name: string, value: string): Promise<void> =>
  page.locator(`input[name="${name}"][value="${value}"]`).check({ force: true });

/** The questions before help ends, in order, each with the answer of somebody in a hurry. */
export const QUESTIONS: readonly Readonly<{
  name: string;
  answer: (page: Page, why: string) => Promise<void>;
}>[] = [
  { name: 'how', answer: (page) => choose(page, 'how', 'ends') },
  {
    name: 'when',
    answer: async (page) => {
      await choose(page, 'effect', 'today');
      await choose(page, 'decided', 'today');
    },
  },
  {
    name: 'why',
    answer: async (page, why) => {
      await choose(page, 'reason', 'GOALS_MET');
      await page.locator('#words').fill(why);
    },
  },
  { name: 'held', answer: async () => undefined },
  { name: 'view', answer: (page) => choose(page, 'view', 'not-asked') },
  { name: 'agreement', answer: (page) => choose(page, 'agreement', 'NOT_ASKED') },
  { name: 'way-back', answer: (page) => choose(page, 'has', 'none') },
  { name: 'told', answer: (page) => choose(page, 'told', 'not-yet') },
  { name: 'stays', answer: async () => undefined },
];

/** Answers the first questions about an ending, all of them unless told otherwise; the next page is open then. */
export const answerQuestions = async (page: Page, why: string, count = QUESTIONS.length): Promise<void> => {
  for (const { answer } of QUESTIONS.slice(0, count)) {
    await answer(page, why);
    await press(page, 'Continue');
  }
};
