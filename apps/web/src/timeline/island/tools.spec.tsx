import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { PictureTools } from '../PictureTools';
import type { Picture } from '../picture';
import { chosenFrom, chosenPicture, EVERYTHING, type Chosen } from './chosen';
import { chosens, pictures } from './pictures.arbitrary';

const html = (picture: Picture, chosen: Chosen) =>
  renderToString(<PictureTools picture={picture} chosen={chosen} address="/children/c" />);

/** What a browser would send when the form is sent as it was drawn. */
const sent = (markup: string) => {
  const query: Record<string, string[]> = {};
  for (const [input] of markup.matchAll(/<input[^>]*>/g)) {
    const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1];
    const isSent = !/type="(checkbox|radio)"/.test(input) || / checked/.test(input);
    const name = attribute('name') ?? '';
    if (isSent) query[name] = [...(query[name] ?? []), attribute('value') ?? ''];
  }
  return query;
};

describe('the tools of the picture', () => {
  it('ask for what is shown when the form is sent as it stands', () => {
    fc.assert(
      fc.property(
        pictures,
        chosens.filter(({ kinds }) => kinds.length > 0),
        (picture, chosen) => {
          const asked = chosenFrom(sent(html(picture, chosen)));
          const isOffered =
            html(picture, chosen).includes(`value="${chosen.span}"`) || chosen.span === 'dates';
          if (isOffered && asked.kinds.length === chosen.kinds.length) expect(asked).toEqual(chosen);
          if (isOffered && chosenPicture(picture, chosen).marks.length > 0) {
            expect(chosenPicture(picture, asked).marks).toEqual(chosenPicture(picture, chosen).marks);
          }
        },
      ),
    );
  });

  it('say how much is shown only while something is hidden, and lead back', () => {
    fc.assert(
      fc.property(pictures, chosens, (picture, chosen) => {
        const shown = chosenPicture(picture, chosen).marks.length;
        const total = picture.marks.length;
        const line = /Showing (\d+) of (\d+) entr(y|ies)\. <a href="\/children\/c"/.exec(
          html(picture, chosen),
        );
        expect(line?.slice(1, 3)).toEqual(shown === total ? undefined : [String(shown), String(total)]);
      }),
    );
  });

  it('name the real length of the life, and call the child by name', () => {
    const picture: Picture = {
      childName: 'Ailsa',
      bornOn: '2017-03-14',
      today: '2025-11-18',
      marks: [],
      help: [],
      homes: [],
      threads: [],
    };
    const markup = html(picture, EVERYTHING);
    expect(markup).toContain('All 8 years');
    expect(markup).toContain('What Ailsa said');
    expect(markup).not.toContain('style=');
    expect(html({ ...picture, bornOn: '2024-06-01' }, EVERYTHING)).toContain('All 17 months');
  });
});
