import { showingOf, TOOLS } from '../../words/picture-tools';

type Props = Readonly<{ shown: number; total: number; address: string }>;

/** While not everything is shown, it says so and leads back to everything. */
export function Showing({ shown, total, address }: Props) {
  if (shown === total) return null;
  return (
    <p class="showing">
      {showingOf(shown, total)}{' '}
      <a href={address} id="life-show-all">
        {TOOLS.showAll}
      </a>
    </p>
  );
}
