import { TOOLS } from '../words/picture-tools';
import { BrushPicture } from './island/BrushPicture';
import { brushLayout } from './island/brush-layout';
import { datesShown, daysOfLife, lifeOf, type Chosen } from './island/chosen';
import type { Picture } from './picture';

/** The form over the picture, to which the dates belong wherever they stand. */
const FORM = 'life-tools';

type Props = Readonly<{ picture: Picture; chosen: Chosen }>;

type DateProps = Readonly<{ name: 'from' | 'to'; value: string }>;

const DateOfRange = ({ name, value }: DateProps) => (
  <label class="range-date">
    {TOOLS[name]}{' '}
    <input type="date" name={name} id={`life-${name}`} form={FORM} value={value} autocomplete="off" />
  </label>
);

/** The same as the thumbs say, for whoever would rather type a day than drag. */
const Dates = ({ picture, chosen }: Props) => {
  const days = daysOfLife(chosen, lifeOf(picture), picture.today);
  return (
    <fieldset class="picture-tools-part brush-dates">
      <legend>{TOOLS.dates}</legend>
      <div class="range-dates">
        <DateOfRange name="from" value={days.from} />
        <DateOfRange name="to" value={days.to} />
        <input type="hidden" name="dates-shown" form={FORM} value={datesShown(days)} />
        <button
          type="submit"
          class="govuk-button govuk-button--secondary picture-tools-show"
          id="life-show-dates"
          form={FORM}
        >
          {TOOLS.showDates}
        </button>
      </div>
    </fieldset>
  );
};

/** Joys above worries over the whole life, with the part that is shown shaded, and its dates. The script adds thumbs. */
export function Brush({ picture, chosen }: Props) {
  return (
    <div class="brush">
      <div id="life-brush">
        <BrushPicture brush={brushLayout(picture, chosen)} />
      </div>
      <Dates picture={picture} chosen={chosen} />
    </div>
  );
}
