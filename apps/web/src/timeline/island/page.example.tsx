import { renderToString } from 'preact-render-to-string';
import { Brush } from '../Brush';
import { layout } from '../layout';
import type { Picture } from '../picture';
import { PictureTools } from '../PictureTools';
import { Timeline } from '../Timeline';
import { chosenFrom, chosenPicture, optionsOf } from './chosen';

/** A small page around a picture, for what is tried in a browser: tools, picture, range and list, as the server draws them. */
export const page = (picture: Picture, query: URLSearchParams): string => {
  const chosen = chosenFrom(Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)])));
  const shown = chosenPicture(picture, chosen);
  return `<!doctype html>${renderToString(
    <html lang="en-GB">
      <head>
        <title>Ailsa</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/style.css" />
        <script src="/picture.js" defer />
      </head>
      <body>
        <main>
          <section
            id="life"
            data-picture="/children/c/picture.json"
            data-changes="/children/c/changes"
            class="life"
          >
            <PictureTools picture={picture} chosen={chosen} address="/children/c" />
            <div id="life-picture">
              <Timeline scene={layout(shown, optionsOf(chosen, picture.today, 1200))} id="life-drawing" />
            </div>
            <Brush picture={picture} chosen={chosen} />
            <p id="life-status" role="status" />
          </section>
          <section id="every-entry" data-live>
            <ol id="entries">
              {shown.marks.map(({ key, kind, from, to, title, words }) => (
                <li key={key} id={`entry-${key}`} data-kind={kind} data-from={from} data-day={to}>
                  <details>
                    <summary>{title}</summary>
                    {words}
                  </details>
                  <a href={`#mark-${key}`}>Show in the picture</a>
                </li>
              ))}
            </ol>
          </section>
        </main>
      </body>
    </html>,
  )}`;
};
