import { Icon, type IconName } from '../parts/Icon';
import { daysBetween } from '../words/dates';
import { allOfLife, kindInWords, TOOLS } from '../words/picture-tools';
import { chosenPicture, countsOf, lifeOf, spansFor, type Chosen, type Span } from './island/chosen';
import { Showing } from './island/Showing';
import { MARK_KINDS, type MarkKind, type Picture } from './picture';

const ICONS: Readonly<Record<MarkKind, IconName>> = {
  joy: 'star',
  voice: 'said',
  worry: 'worry',
  contact: 'dot',
  other: 'dot',
  closed: 'dot',
};

/** These can always be chosen; the others once there are any. */
const ALWAYS: readonly MarkKind[] = ['joy', 'voice', 'worry', 'contact'];

type KindsProps = Readonly<{ picture: Picture; chosen: Chosen }>;

function Kinds({ picture, chosen }: KindsProps) {
  const counts = countsOf(picture);
  const kinds = MARK_KINDS.filter((kind) => ALWAYS.includes(kind) || counts[kind] > 0);
  return (
    <fieldset class="picture-tools-part picture-tools-kinds">
      <legend>{TOOLS.kinds}</legend>
      <div class="kind-toggles">
        {kinds.map((kind) => (
          <label key={kind} class="kind-toggle">
            <input type="checkbox" name="kind" value={kind} checked={chosen.kinds.includes(kind)} />
            <span class={`kind-face kind-${kind}`}>
              <Icon name={ICONS[kind]} />
              {kindInWords(kind, picture.childName)}{' '}
              <span class="kind-count" data-count={kind}>
                {counts[kind]}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Spans({ picture, chosen }: KindsProps) {
  const life = lifeOf(picture);
  const texts: Readonly<Record<Span, string>> = {
    all: allOfLife(daysBetween(life.first, life.last)),
    '3-years': TOOLS.threeYears,
    '12-months': TOOLS.twelveMonths,
  };
  return (
    <fieldset class="picture-tools-part picture-tools-spans">
      <legend>{TOOLS.spans}</legend>
      <div class="segments">
        {spansFor(life).map((span) => (
          <label key={span} class="segment">
            <input type="radio" name="span" value={span} checked={chosen.span === span} />
            <span class="segment-face">{texts[span]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type Props = Readonly<{
  /** The whole picture, not only what was chosen: the tools say how many entries there are of each kind. */
  picture: Picture;
  chosen: Chosen;
  /** The address of the page, without its question part. */
  address: string;
}>;

/**
 * What to show of the picture and the list: a form that asks the server, and with script shows at once. Its dates stand
 * below the picture, where the ends of the time shown are.
 */
export function PictureTools({ picture, chosen, address }: Props) {
  return (
    <>
      <form method="get" action={address} class="picture-tools" id="life-tools">
        <Spans picture={picture} chosen={chosen} />
        <Kinds picture={picture} chosen={chosen} />
        <button type="submit" class="govuk-button govuk-button--secondary picture-tools-show" id="life-show">
          {TOOLS.show}
        </button>
      </form>
      <div id="life-showing">
        <Showing
          shown={chosenPicture(picture, chosen).marks.length}
          total={picture.marks.length}
          address={address}
        />
      </div>
    </>
  );
}
