import { render } from 'preact-render-to-string';

import { Checkboxes } from './Checkboxes';
import { DateInput } from './DateInput';
import { Icon, iconNames } from './Icon';
import { Radios } from './Radios';
import { Select } from './Select';

const answers = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
];

const chosenIn = (html: string): readonly string[] =>
  [...html.matchAll(/value="(\w+)" (?:checked|selected)/g)].map(([, value]) => value ?? '');

describe('what was answered before', () => {
  it('is chosen among radios, and nothing is where nothing was', () => {
    expect(chosenIn(render(<Radios name="told" legend="Told?" items={answers} value="no" />))).toEqual([
      'no',
    ]);
    expect(chosenIn(render(<Radios name="told" legend="Told?" items={answers} />))).toEqual([]);
  });

  it('is chosen among checkboxes, each of them', () => {
    const html = render(<Checkboxes name="told" legend="Told?" items={answers} values={['yes', 'no']} />);
    expect(chosenIn(html)).toEqual(['yes', 'no']);
  });

  it('is chosen in a list', () => {
    const html = render(<Select id="told" name="told" label="Told?" items={answers} value="no" />);
    expect(chosenIn(html)).toEqual(['no']);
  });

  it('stands in the fields of a day, as it was typed', () => {
    const html = render(
      <DateInput name="when" legend="When?" value={{ day: '31', month: 'Feb', year: '' }} />,
    );
    expect(html).toContain('name="when-day" type="text" value="31"');
    expect(html).toContain('name="when-month" type="text" value="Feb"');
  });
});

describe('what an error says', () => {
  it('is heard with the question, and an error summary can lead to its first answer by the name', () => {
    const html = render(
      <Radios name="told" legend="Told?" items={answers} error="Say if the child was told" />,
    );
    expect(html).toContain('aria-describedby="told-error"');
    expect(html).toContain('id="told" name="told" type="radio" value="yes"');
    expect(html).toContain('id="told-2" name="told" type="radio" value="no"');
  });
});

describe('radios as cards and segments', () => {
  it('keep their mark-up and take a class and an icon', () => {
    const html = render(
      <Radios
        name="kind"
        legend="Kind?"
        look="cards"
        items={[{ value: 'joy', text: 'Joy', icon: 'star' }]}
      />,
    );
    expect(html).toContain('class="govuk-radios cards" data-module="govuk-radios"');
    expect(html).toMatch(
      /<label class="govuk-label govuk-radios__label" for="kind"><svg class="icon icon-star"/,
    );
  });
});

describe('icons', () => {
  it.each(iconNames)('%s is drawn for eyes alone and has no stop on the keyboard', (name) => {
    const html = render(<Icon name={name} />);
    expect(html).toContain('aria-hidden="true"');
    expect(html).not.toContain('style=');
    expect(html).toMatch(/<(path|circle) /);
  });
});
