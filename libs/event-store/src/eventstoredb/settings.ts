import { randomUUID } from 'node:crypto';
import { encode } from '../encode';
import { ConcurrencyConflict } from '../errors';
import { type LogSettings, settingStream } from '../log-settings';
import { append } from './append';
import type { Calls } from './calls';
import { pageOfStream } from './pages';
import { isObject, type Recorded } from './stored-event';

/** What somebody else put there is no setting, and no sign that there is none: either could let a wrong secret in. */
const valueIn = ({ data }: Recorded, key: string): string => {
  const value: unknown = isObject(data) ? data['value'] : undefined;
  if (typeof value === 'string') return value;
  throw new Error(
    `The log's setting "${key}" was not written by this product: see to its stream, or use another log.`,
  );
};

/** Each setting is a stream of one event, which only the first to write it can begin. */
export const settingsOn = (calls: Calls): LogSettings => {
  const readSetting = async (key: string): Promise<string | null> => {
    const stream = settingStream(key);
    const [event] = await pageOfStream(calls, { stream, from: 0n, direction: 'forwards', count: 1 });
    return event === undefined ? null : valueIn(event, key);
  };

  const write = async (key: string, value: string): Promise<void> => {
    const events = encode(
      'settings',
      [{ id: randomUUID(), type: 'SettingWritten', data: { value } }],
      'no-stream',
    );
    try {
      await append(calls, settingStream(key), events, 'no-stream');
    } catch (failure) {
      if (!(failure instanceof ConcurrencyConflict)) throw failure;
    }
  };

  return {
    readSetting,
    writeSettingOnce: async (key, value) => {
      if ((await readSetting(key)) === null) await write(key, value);
      const standing = await readSetting(key);
      if (standing === null) throw new Error(`The log's setting "${key}" was not kept: use another log.`);
      return standing;
    },
  };
};
