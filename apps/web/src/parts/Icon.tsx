import type { ComponentChild } from 'preact';

const bubble = 'M5 4.5h14a2 2 0 0 1 2 2V14a2 2 0 0 1-2 2h-7l-4.5 4V16H5a2 2 0 0 1-2-2V6.5a2 2 0 0 1 2-2z';

const drawings = {
  star: (
    <path
      class="filled"
      d="M12.0 3.4L14.4 9.5L20.9 9.9L15.9 14.1L17.5 20.4L12.0 16.9L6.5 20.4L8.1 14.1L3.1 9.9L9.6 9.5z"
    />
  ),
  worry: <path class="filled" d="M12 3.5 20.5 12 12 20.5 3.5 12z" />,
  said: (
    <>
      <path class="filled" d={bubble} />
      <path class="inside" d="m8 10.2 2.8 2.8L16 7.8" />
    </>
  ),
  waiting: (
    <>
      <path d={bubble} />
      <path class="dots" d="M8 10.3h.01M12 10.3h.01M16 10.3h.01" />
    </>
  ),
  dot: <circle class="filled" cx="12" cy="12" r="4.5" />,
  person: (
    <>
      <circle cx="12" cy="8" r="3.8" />
      <path d="M4.5 20.5c.4-4.6 3.4-6.8 7.5-6.8s7.1 2.2 7.5 6.8" />
    </>
  ),
  group: (
    <>
      <circle cx="9" cy="8.5" r="3.3" />
      <path d="M2.5 19.5c.3-4 2.9-6 6.5-6s6.2 2 6.5 6M15 5.5a3.2 3.2 0 0 1 0 6M17.5 14c2.3.7 3.8 2.5 4 5.5" />
    </>
  ),
  paw: (
    <>
      <circle cx="5.8" cy="11" r="1.7" />
      <circle cx="9.6" cy="6.5" r="1.8" />
      <circle cx="14.4" cy="6.5" r="1.8" />
      <circle cx="18.2" cy="11" r="1.7" />
      <path d="M12 11.5c-2.7 0-5 2.6-5 5 0 1.9 1.4 2.9 2.9 2.6 1.4-.3 2.8-.3 4.2 0 1.5.3 2.9-.7 2.9-2.6 0-2.4-2.3-5-5-5z" />
    </>
  ),
  pin: (
    <>
      <path d="M12 21.5c4.3-4.2 6.8-7.9 6.8-11.3a6.8 6.8 0 0 0-13.6 0c0 3.4 2.5 7.1 6.8 11.3z" />
      <circle cx="12" cy="10" r="2.4" />
    </>
  ),
  house: <path d="M3.5 11.5 12 4l8.5 7.5M6 9.5V20h12V9.5M10 20v-5.5h4V20" />,
  note: (
    <>
      <path d="M9.5 17.5V5.8L19.5 4v11.7" />
      <circle cx="7" cy="17.5" r="2.5" />
      <circle cx="17" cy="15.7" r="2.5" />
    </>
  ),
  envelope: <path d="M3.5 6h17v12.5h-17zM4 6.5l8 6.5 8-6.5" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 7v5.3l3.5 2.2" />
    </>
  ),
  calendar: <path d="M4 6h16v14H4zM4 10.5h16M8.5 3.5V8M15.5 3.5V8" />,
  pound: <path d="M16.5 7.5a4 4 0 0 0-7.5 1.8c0 3.2 1.3 4.6.4 7.6-.3 1-1 1.9-2 2.6h9.6M6.8 12.8h7.4" />,
  tick: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="m8 12.3 2.8 2.8 5.4-6" />
    </>
  ),
  circle: <circle cx="12" cy="12" r="8.5" />,
  question: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M9.4 9.6a2.7 2.7 0 1 1 3.9 2.6c-.9.4-1.3.9-1.3 1.8" />
      <path class="dots" d="M12 16.8h.01" />
    </>
  ),
  help: <path class="filled" d="M3.5 8.5h9v7h-9zM16 11h5v2h-5z" />,
  arrow: <path d="M4 12h15.5M13.5 6l6 6-6 6" />,
  back: <path d="M20 12H4.5M10.5 6l-6 6 6 6" />,
  pencil: (
    <path d="m4 20 .9-4.3L16 4.6a1.9 1.9 0 0 1 2.7 0l.7.7a1.9 1.9 0 0 1 0 2.7L8.3 19.1zM14 6.6l3.4 3.4" />
  ),
  print: <path d="M7 9V3.5h10V9M7 16.5H3.5V9h17v7.5H17M7 13.5h10v7H7z" />,
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="6" />
      <path d="m15 15 5.5 5.5" />
    </>
  ),
  lock: <path d="M5.5 11h13v9h-13zM8.5 11V8a3.5 3.5 0 0 1 7 0v3" />,
} as const satisfies Record<string, ComponentChild>;

export type IconName = keyof typeof drawings;

export const iconNames = Object.keys(drawings) as readonly IconName[];

/** Drawn beside a word and never instead of it, so those who listen do not hear it twice. */
export function Icon({ name }: Readonly<{ name: IconName }>) {
  return (
    <svg class={`icon icon-${name}`} width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
      {drawings[name]}
    </svg>
  );
}
