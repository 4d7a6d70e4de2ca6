import type { ComponentChildren } from 'preact';
import type { Visitor } from '../session/visitor';
import { FRAME } from '../words/frame';

type Props = Readonly<{ visitor?: Visitor; path: string; children: ComponentChildren }>;

const Mark = () => (
  <svg class="frame-mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
    <path class="frame-mark__wave" d="M2 8c7 0 13 8 20 8" />
    <path class="frame-mark__wave" d="M2 16c7 0 13-8 20-8" />
  </svg>
);

const Navigation = ({ path }: Pick<Props, 'path'>) => (
  <nav class="frame-nav" aria-label={FRAME.mainNavigation}>
    <a
      class="frame-nav__link"
      href="/children"
      {...(path.startsWith('/children') && {
        'aria-current': path.split('?')[0] === '/children' ? 'page' : 'true',
      })}
    >
      {FRAME.children}
    </a>
  </nav>
);

const You = ({ visitor }: Readonly<{ visitor: Visitor }>) => (
  <div class="frame-you">
    <p class="frame-you__who">
      {visitor.name}, {visitor.role}
    </p>
    <form method="post" action="/sign-out">
      <button class="frame-you__out" type="submit">
        {FRAME.signOut}
      </button>
    </form>
  </div>
);

const Header = ({ visitor, path }: Omit<Props, 'children'>) => (
  <header class="frame-header">
    <div class="frame-header__inner frame-width">
      <a class="frame-header__product" href="/">
        <Mark />
        {FRAME.product}
      </a>
      {visitor && <Navigation path={path} />}
      {visitor && <You visitor={visitor} />}
    </div>
  </header>
);

const Demo = () => (
  <div class="frame-demo" role="region" aria-label={FRAME.demo}>
    <p class="frame-demo__words frame-width">
      <strong class="frame-demo__tag">{FRAME.demo}</strong> {FRAME.demoWords}
    </p>
  </div>
);

const Footer = () => (
  <footer class="frame-footer">
    <div class="frame-footer__inner frame-width">
      <h2 class="frame-footer__title">{FRAME.footer.title}</h2>
      <p>{FRAME.footer.stuck}</p>
      <p>{FRAME.footer.whatThisIs}</p>
      <p>{FRAME.footer.nothingLost}</p>
    </div>
  </footer>
);

/** What stands around every screen: the way past it, who looks, where else to go, and help in the same place. */
export const Frame = ({ visitor, path, children }: Props) => (
  <>
    <a class="govuk-skip-link" href="#main-content" data-module="govuk-skip-link">
      {FRAME.skip}
    </a>
    <Header path={path} {...(visitor && { visitor })} />
    <Demo />
    <main class="frame-main frame-width" id="main-content" tabIndex={-1}>
      {children}
    </main>
    <Footer />
  </>
);
