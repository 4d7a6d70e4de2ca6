import type { Assets } from '../assets/assets';
import type { Visitor } from '../session/visitor';
import { FRAME } from '../words/frame';
import { Frame } from './Frame';
import type { Page } from './page';

type Props = Readonly<{ page: Page; assets: Assets; visitor?: Visitor; path: string }>;

type Loaded = Pick<Props, 'page' | 'assets'>;

const Head = ({ page, assets }: Loaded) => {
  const mark = assets.pathOf('mark.svg');
  const style = assets.pathOf(page.look === 'print' ? 'print.css' : 'style.css');
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="theme-color" content="#17324D" />
      <title>{`${page.title} – ${FRAME.product}`}</title>
      {style && <link rel="stylesheet" href={style} />}
      {mark && <link rel="icon" href={mark} type="image/svg+xml" />}
    </head>
  );
};

/** Letters and script stand at the foot: on a poor line they are asked for once the page and its style are on their way. */
const Foot = ({ page, assets }: Loaded) => {
  const font = assets.pathOf('source-sans-3.woff2');
  const script = page.script && assets.pathOf(`${page.script}.js`);
  return (
    <>
      {font && <link rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />}
      {script && <script src={script} defer />}
    </>
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
      <Foot page={page} assets={assets} />
    </body>
  </html>
);
