import { TOOLS } from '../../words/picture-tools';

/** A quiet line at the top of the page that says how far it can be trusted. */
export type Banner = Readonly<{
  outOfReach: () => void;
  signedOut: () => void;
  nothing: () => void;
  /** For eyes only, until the next key or press: that there is something new. It pushes nothing aside. */
  news: () => void;
}>;

const showNews = (): void => {
  document.getElementById('life-news')?.remove();
  const line = document.createElement('p');
  line.id = 'life-news';
  line.className = 'life-news';
  line.setAttribute('aria-hidden', 'true');
  line.textContent = TOOLS.somethingNew;
  document.body.append(line);
  const away = () => line.remove();
  document.addEventListener('pointerdown', away, { once: true });
  document.addEventListener('keydown', away, { once: true });
};

/** Makes the banner; it is heard politely, and is not there while there is nothing to say. */
export const openBanner = (): Banner => {
  const banner = document.createElement('div');
  banner.id = 'life-banner';
  banner.className = 'life-banner';
  banner.setAttribute('role', 'status');
  (document.querySelector('main') ?? document.body).prepend(banner);

  const show = (words: string, ...more: readonly Node[]) => {
    const line = document.createElement('p');
    line.append(words, ...more);
    banner.replaceChildren(line);
  };
  const signIn = () => {
    const link = document.createElement('a');
    link.href = '/sign-in';
    link.textContent = TOOLS.signInAgain;
    return link;
  };
  return {
    outOfReach: () => show(TOOLS.outOfReach),
    signedOut: () => show(`${TOOLS.signedOut} `, signIn()),
    nothing: () => banner.replaceChildren(),
    news: showNews,
  };
};
