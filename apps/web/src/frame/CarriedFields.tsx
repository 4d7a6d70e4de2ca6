import type { Typed } from './form';

type Props = Readonly<{ typed: Typed; prefix?: string }>;

/** Everything that was typed, unseen, so that it goes along with the next step. */
export const CarriedFields = ({ typed, prefix = '' }: Props) => (
  <>
    {Object.entries(typed).flatMap(([name, value]) =>
      [value ?? []]
        .flat()
        .map((each, at) => (
          <input key={`${name} ${at}`} type="hidden" name={`${prefix}${name}`} value={each} />
        )),
    )}
  </>
);
