import type Database from 'libsql';
import type { LogSettings } from '../log-settings';
import type { Turns } from './turns';

/** The settings kept in the log's own file. */
export const preparedSettings = (database: Database.Database, turns: Turns): LogSettings => {
  const select = database.prepare('SELECT value FROM log_setting WHERE key = ?');
  const insert = database.prepare(
    'INSERT INTO log_setting (key, value) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );

  const standing = (key: string): string | null => (select.all(key) as { value: string }[])[0]?.value ?? null;
  return {
    readSetting: (key) => turns.read(() => standing(key)),
    writeSettingOnce: (key, value) =>
      turns.write(() => {
        insert.run(key, value);
        return standing(key) ?? value;
      }),
  };
};
