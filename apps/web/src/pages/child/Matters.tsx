import { Icon } from '../../parts/Icon';
import { matters } from '../../words/child';
import type { Chip } from './matters-shown';

type Props = Readonly<{ childName: string; chips: readonly Chip[]; more: number }>;

const One = ({ chip }: Readonly<{ chip: Chip }>) => (
  <li class={chip.isLost ? 'chip chip-lost' : 'chip'}>
    <Icon name={chip.icon} />
    <b data-said="">{chip.name}</b> <span data-said="">{chip.how}</span>
  </li>
);

/** Who and what matters, first of everything, in the child’s own words. */
export const Matters = ({ childName, chips, more }: Props) => (
  <section class="card matters" id="matters" data-live aria-labelledby="matters-title">
    <h2 id="matters-title">{matters.title}</h2>
    {chips.length === 0 ? (
      <p class="quiet">{matters.none(childName)}</p>
    ) : (
      <ul class="chips">
        {chips.map((chip) => (
          <One key={chip.key} chip={chip} />
        ))}
      </ul>
    )}
    {more > 0 && <p class="quiet">{matters.more(more)}</p>}
  </section>
);
