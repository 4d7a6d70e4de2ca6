import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** The drawing whose shapes and fills the key shows again. */
export const DrawingId = createContext('');

/** A shape of the drawing, by its name there, such as `glyph-joy`. */
export const Shape = ({ name }: Readonly<{ name: string }>) => (
  <use href={`#${useContext(DrawingId)}-${name}`} />
);

type FilledProps = Readonly<{ x?: string; width?: string; isFading?: boolean; isPause?: boolean }>;

/** A piece of a row, with stripes or as a pause. */
export const Filled = ({ x = '-21', width = '42', isFading = false, isPause = false }: FilledProps) => {
  const id = useContext(DrawingId);
  return (
    <rect
      class={isPause ? 'pause' : isFading ? undefined : 'without'}
      fill={`url(#${id}-${isPause ? 'pause' : 'stripes'})`}
      mask={isFading ? `url(#${id}-fade)` : undefined}
      x={x}
      y="-8"
      width={width}
      height="16"
    />
  );
};

/** Help in place. */
export const FullBar = () => <rect class="bar bar-full" x="-21" y="-8" width="42" height="16" rx="4" />;
