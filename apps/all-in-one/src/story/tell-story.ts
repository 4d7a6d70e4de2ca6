import { actorOf, readDemoPeople, type Actor } from '@chronology/access';
import type { Handled } from '@chronology/commands';
import {
  changeHelp,
  correctEntry,
  openChronology,
  stateEntry,
  withdrawEntry,
  type Desk,
} from '@chronology/contribution';
import { endOfDayInLondon, instantOf, toInstant, type CalendarDay, type Instant } from '@chronology/domain';
import { productFolder } from '@chronology/service';
import { join } from 'node:path';
import { recordingAt } from '../../../../libs/commands/src/story-clock';
import { AILSAS_STORY } from './ailsas-story';
import { withIds } from './references';
import type { Step } from './told';

/** Ailsa’s id is the same in every demonstration, so that its questions can be written down and asked again. */
export const AILSA = 'a115a000-0000-4000-8000-000000000001';

type Told = Readonly<{ childId: string; facts: number }>;
type Telling = Readonly<{ actor: Actor; childId: string; commandId: string }>;

const EIGHT_HOURS_MS = 8 * 3_600_000;
const A_MINUTE_MS = 60_000;

/**
 * From four in the afternoon in London, a minute apart: people write things down at the end of their day, one after
 * the other.
 */
const fromFourOClock = (day: CalendarDay, place: number): Instant =>
  toInstant(new Date(Date.parse(endOfDayInLondon(day)) + 1 - EIGHT_HOURS_MS + place * A_MINUTE_MS));

/** Each step of the story with the moment at which it is told. */
const moments = (): readonly (readonly [Step, Instant])[] => {
  const told = new Map<CalendarDay, number>();
  return AILSAS_STORY.map((step) => {
    const place = told.get(step.toldOn) ?? 0;
    told.set(step.toldOn, place + 1);
    return [step, fromFourOClock(step.toldOn, place)] as const;
  });
};

const tellOne = (desk: Desk, step: Step, telling: Telling): Promise<Handled> => {
  switch (step.does) {
    case 'open':
      return openChronology(desk, { ...telling, command: step.command });
    case 'state':
      return stateEntry(desk, { ...telling, command: step.command });
    case 'help':
      return changeHelp(desk, { ...telling, command: step.command });
    case 'correct':
      return correctEntry(desk, { ...telling, command: step.command });
    case 'takeBack':
      return withdrawEntry(desk, { ...telling, command: step.command });
  }
};

/** What each step is about, by its name: a name is given once, and means only what was told before. */
const namesOfSteps = () => {
  const ids = new Map<string, string>();
  return {
    idOf: (name: string): string => {
      const id = ids.get(name);
      if (id === undefined) throw new Error(`The story speaks of “${name}” before anybody has told it.`);
      return id;
    },
    keep: ({ key }: Step, { facts }: Handled): void => {
      const [first] = facts;
      if (ids.has(key)) throw new Error(`Two steps of the story are called “${key}”.`);
      if (first) ids.set(key, first.id);
    },
  };
};

/**
 * Tells the made-up child Ailsa’s story, each thing as on the day on which it was told, up to and including the
 * moment `until`. Told twice, it changes nothing: `facts` counts what stands for the steps, whenever they were told.
 */
export const tellAilsa = async (desk: Desk, { until }: Readonly<{ until?: Instant }> = {}): Promise<Told> => {
  const people = new Map(
    readDemoPeople(join(productFolder(), 'samples', 'people.json')).map((person) => [
      person.id,
      actorOf(person),
    ]),
  );
  const names = namesOfSteps();
  const lastMoment = until === undefined ? undefined : instantOf(until);
  let count = 0;
  for (const [step, moment] of moments()) {
    if (lastMoment !== undefined && moment > lastMoment) break;
    const actor = people.get(step.by);
    if (!actor) throw new Error(`samples/people.json names nobody called “${step.by}”.`);
    const commandId = desk.writer.secret.idOf('story', step.key);
    const handled = await tellOne(
      { ...desk, writer: recordingAt(desk.writer, moment) },
      withIds(step, names.idOf),
      { actor, childId: AILSA, commandId },
    );
    names.keep(step, handled);
    count += handled.facts.length;
  }
  return { childId: AILSA, facts: count };
};
