/**
 * A few words kept beside the log that belong to the log as a whole, such as the fingerprint of the deployment's
 * secret. A setting is written once and stays. Kept apart from the port: it is asked when a process starts, never after.
 */
export type LogSettings = Readonly<{
  /** The setting as it stands, or null when it was never written. */
  readSetting: (key: string) => Promise<string | null>;
  /** Writes the setting unless it is there already; answers with what stands, so the caller can compare. */
  writeSettingOnce: (key: string, value: string) => Promise<string>;
}>;

const SETTING_STREAMS = 'setting-';

/** Where a store that has nothing but streams keeps a setting; no stream of facts may have such a name. */
export const settingStream = (key: string): string => `${SETTING_STREAMS}${key}`;

/** True for the name of a stream that is kept for settings. */
export const isSettingStream = (stream: string): boolean => stream.startsWith(SETTING_STREAMS);
