import type { Assets } from '../assets/assets';
import type { Visitor } from '../session/visitor';
import { FRAME } from '../words/frame';
import { Frame } from './Frame';
import type { Page } from './page';

type Props = Readonly<{ page: Page; assets: Assets; visitor?: Visitor; path: string }>;

const Head = ({ page, assets }: Pick<Props, 'page' | 'assets'>) => {
  const font = assets.pathOf('source-sans-3.woff2');
  const mark = assets.pathOf('mark.svg');
  const style = assets.pathOf(page.look === 'print' ? 'print.css' : 'style.css');
  const script = page.script && assets.pathOf(`${page.script}.js`);
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="theme-color" content="#17324D" />
      <title>{`${page.title} – ${FRAME.product}`}</title>
      {font && <link rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />}
      {style && <link rel="stylesheet" href={style} />}
      {mark && <link rel="icon" href={mark} type="image/svg+xml" />}
      {script && <script src={script} defer />}
    </head>
  );
};

/** A page as a browser takes it: head, frame and what stands in it. */
export const Document = ({ page, assets, visitor, path }: Props) => (
  <html lang="en-GB">
    <Head page={page} assets={assets} />
    <body class={page.look === 'print' ? 'print' : 'govuk-template__body'}>
      {page.look === 'print' ? (
        page.body
      ) : (
        <Frame path={path} {...(visitor && { visitor })}>
          {page.body}
        </Frame>
      )}
    </body>
  </html>
);
