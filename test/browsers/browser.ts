import { spawn, type ChildProcess } from 'node:child_process';

/** An action of the keyboard or the pointer, as both WebDriver and WebDriver BiDi say it. */
export type Action = Readonly<Record<string, string | number>>;
export type Source = Readonly<{
  type: 'key' | 'pointer';
  id: string;
  parameters?: Readonly<{ pointerType: 'mouse' | 'touch' }>;
  actions: readonly Action[];
}>;

/** What a browser can be told in the words of its own protocol. */
export type Driver = Readonly<{
  /** What it calls itself, and which version it is. */
  version: string;
  go: (address: string) => Promise<void>;
  back: () => Promise<void>;
  reload: () => Promise<void>;
  /** Runs the words of a function in the page, and answers with what it answers, through JSON. */
  run: (inPage: string, given: unknown) => Promise<unknown>;
  act: (sources: readonly Source[]) => Promise<void>;
  /** The room for the page, without the browser’s own bars. */
  size: (width: number, height: number) => Promise<void>;
  /** What is seen, as PNG. */
  picture: () => Promise<Buffer>;
  /** What it would print, as PDF; absent where the browser cannot be told to. */
  printed?: () => Promise<Buffer>;
  forgetCookies: () => Promise<void>;
  /** What the browser itself says of errors on its pages; empty where it tells nobody. */
  said: readonly string[];
  close: () => Promise<void>;
}>;

export type Opening = Readonly<{
  hasScript: boolean;
  /** Letters of the device instead of those of the page, where the browser can be told so: then its sheets can be read. */
  hasPlainLetters?: boolean;
}>;

/** Starts a program; answers with it, and with what ends it and waits until it has ended. */
export const startBeside = (
  program: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Readonly<{ child: ChildProcess; end: () => Promise<void> }> => {
  const child = spawn(program, words, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((settle) => child.on('close', () => settle()));
  return {
    child,
    end: () => {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
      return ended.finally(() => clearTimeout(late));
    },
  };
};
