import { h } from 'preact';
import { childHead } from '../../frame/child-head';
import type { Page } from '../../frame/page';
import { WritingFrame } from '../../frame/WritingFrame';
import { amountInWords } from '../../words/amounts';
import { ADD_WORDS } from '../../words/writing';
import { HelpToChange, type HelpToChangeQuery } from './add.operations.generated';
import type { Writing } from './add';
import { HelpToChoose } from './HelpToChoose';

type Service = HelpToChangeQuery['help']['services'][number];

const nameOf = ({ name }: Service): string => name ?? ADD_WORDS.nameless;

const runningOf = (service: Service) => {
  const stated = service.phases.find(({ to }) => !to)?.asStated;
  const amount = stated && amountInWords(stated);
  return { involvementId: service.involvementId, name: nameOf(service), ...(amount && { amount }) };
};

const stoppedOf = (service: Service) => {
  const on = service.endedOn?.inWords;
  return { involvementId: service.involvementId, name: nameOf(service), ...(on && { on }) };
};

/** The last stretch of each service that has stopped and has not started again: those that could. */
const lastStopped = (services: readonly Service[]): readonly Service[] => {
  const goesOn = new Set(services.filter(({ isRunning }) => isRunning).map(nameOf));
  const last = new Map(
    services.filter((service) => !goesOn.has(nameOf(service))).map((one) => [nameOf(one), one]),
  );
  return [...last.values()].reverse();
};

/** The list of help from which a change is said. */
export const helpToChoose = async ({ ask, childId }: Pick<Writing, 'ask' | 'childId'>): Promise<Page> => {
  const [head, { help }] = await Promise.all([childHead(ask, childId), ask(HelpToChange, { childId })]);
  const body = h(HelpToChoose, {
    childId,
    name: head.name,
    running: help.services.filter(({ isRunning }) => isRunning).map(runningOf),
    stopped: lastStopped(help.services).map(stoppedOf),
  });
  return {
    title: `${ADD_WORDS.helpTitle} ${head.name}`,
    body: h(WritingFrame, { head, children: body }),
  };
};
