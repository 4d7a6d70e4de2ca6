import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { Brush } from '../Brush';
import { PictureTools } from '../PictureTools';
import type { Picture } from '../picture';
import { chosenFrom, chosenPicture, EVERYTHING, lifeOf, withOpenEnds, type Chosen } from './chosen';
import { chosens, pictures } from './pictures.arbitrary';

const tools = (picture: Picture, chosen: Chosen) =>
  renderToString(<PictureTools picture={picture} chosen={chosen} address="/children/c" />);

const dates = (picture: Picture, chosen: Chosen) =>
  renderToString(<Brush picture={picture} chosen={chosen} />);

/** The form over the picture, and its dates below. */
const html = (picture: Picture, chosen: Chosen) => tools(picture, chosen) + dates(picture, chosen);

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
          const life = lifeOf(picture);
          const asked = withOpenEnds(chosenFrom(sent(html(picture, chosen))), life);
          const isOffered =
            html(picture, chosen).includes(`value="${chosen.span}"`) || chosen.span === 'dates';
          if (isOffered && asked.kinds.length === chosen.kinds.length)
            expect(asked).toEqual(withOpenEnds(chosen, life));
          if (isOffered && chosenPicture(picture, chosen).marks.length > 0) {
            expect(chosenPicture(picture, asked).marks).toEqual(chosenPicture(picture, chosen).marks);
          }
        },
      ),
    );
  });

  it('have their dates below the picture, which say what is shown: a span that is picked goes before them', () => {
    fc.assert(
      fc.property(pictures, chosens, (picture, chosen) => {
        expect(tools(picture, chosen)).not.toContain('type="date"');
        const below = dates(picture, chosen);
        for (const [input] of below.matchAll(/<(input|button)[^>]*>/g))
          expect(input).toContain('form="life-tools"');
        const query = sent(html(picture, chosen));
        expect(query['from']?.[0]).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect((query['from']?.[0] ?? '') <= (query['to']?.[0] ?? '')).toBe(true);
        expect(chosenFrom({ ...query, span: '12-months' }).span).toBe('12-months');
        expect(chosenFrom({ ...query, span: 'all', from: '2004-02-29' })).toMatchObject({ span: 'dates' });
      }),
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
