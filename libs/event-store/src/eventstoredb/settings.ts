import { randomUUID } from 'node:crypto';
import { encode } from '../encode';
import { ConcurrencyConflict } from '../errors';
import { type LogSettings, settingStream } from '../log-settings';
import { append } from './append';
import type { Calls } from './calls';
import { pageOfStream } from './pages';

/** Each setting is a stream of one event, which only the first to write it can begin. */
export const settingsOn = (calls: Calls): LogSettings => {
  const readSetting = async (key: string): Promise<string | null> => {
    const stream = settingStream(key);
    const [event] = await pageOfStream(calls, { stream, from: 0n, direction: 'forwards', count: 1 });
    const value = (event?.data as Readonly<{ value?: unknown }> | undefined)?.value;
    return typeof value === 'string' ? value : null;
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
      return (await readSetting(key)) ?? value;
    },
  };
};
