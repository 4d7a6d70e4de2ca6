// A made-up child who has had any number of helps, among as many other entries as are asked for.
import { idOf, madeUpChild } from './made-up-child.mjs';

const NEEDS = 12;
const isAboutHelp = ({ type }) => type.startsWith('Service');

/** Every other help of a made-up child ends, the rest goes on with less; there are a dozen needs that they are for. */
const helpsOf = (child, helps) =>
  madeUpChild(idOf(child, 'helps'), 10 * (helps + 1))
    .filter(isAboutHelp)
    .slice(0, 2 * helps)
    .map((event, place) => {
      const help = place >> 1;
      const { toIntensity: _, ...content } = event.data.content;
      const needRefs = [idOf(child, 'need', String(help % NEEDS))];
      if (event.type === 'ServiceStarted')
        return { ...event, data: { ...event.data, content: { ...content, needRefs } } };
      return help % 2 === 0 ? event : { ...event, type: 'ServiceEnded', data: { ...event.data, content } };
    });

/** The chronology of a made-up child who has had so many helps over the years, among so many entries in all. */
export const childWithHelps = (child, entries, helps) => {
  const ofHelp = helpsOf(child, helps);
  const others = madeUpChild(child, Math.ceil((entries - ofHelp.length) * 1.26) + 20)
    .filter((event) => !isAboutHelp(event))
    .slice(0, entries - ofHelp.length);
  const [opened, ...rest] = others;
  const told = ({ metadata }) => metadata.recordedAt;
  return [opened, ...[...rest, ...ofHelp].toSorted((a, b) => (told(a) < told(b) ? -1 : 1))];
};
