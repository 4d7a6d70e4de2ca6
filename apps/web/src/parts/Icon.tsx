const drawings = {
  star: (
    <path d="M12 2.8l2.8 6 6.6.8-4.900 4.500 1.300 6.500L12 17.400l-5.800 3.200 1.300-6.500L2.600 9.600l6.600-.8z" />
  ),
  worry: <path d="M12 3.500l8.500 8.500-8.500 8.500L3.500 12z" />,
} as const;

export type IconName = keyof typeof drawings;

/** A picture of a word, always beside that word, so those who listen do not hear it twice. */
export function Icon({ name }: Readonly<{ name: IconName }>) {
  return (
    <svg
      class={`icon icon-${name}`}
      width="24"
      height="24"
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      {drawings[name]}
    </svg>
  );
}
