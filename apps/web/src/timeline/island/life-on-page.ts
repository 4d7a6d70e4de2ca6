/** The parts of the page around the picture, as the server drew them. */
export type LifeOnPage = Readonly<{
  section: HTMLElement;
  picture: HTMLElement;
  brush: HTMLElement | null;
  tools: HTMLFormElement | null;
  showing: HTMLElement | null;
  /** Where things are said aloud. */
  status: HTMLElement | null;
  /** Addresses: of the picture as data, of what changes, of the child’s page and of help and gaps. */
  addresses: Readonly<{ picture: string; changes?: string; child: string; help: string }>;
}>;

/** Finds the picture on a page; absent where the page has none. */
export const lifeOnPage = (page: Document): LifeOnPage | undefined => {
  const section = page.getElementById('life');
  const picture = page.getElementById('life-picture');
  const data = section?.dataset['picture'];
  if (!section || !picture || !data) return undefined;
  const child = data.replace(/\/picture\.json.*$/, '');
  const changes = section.dataset['changes'];
  return {
    section,
    picture,
    brush: page.getElementById('life-brush'),
    tools: page.querySelector<HTMLFormElement>('#life-tools'),
    showing: page.getElementById('life-showing'),
    status: page.getElementById('life-status'),
    addresses: { picture: data, ...(changes && { changes }), child, help: `${child}/help` },
  };
};

/** The rows of the list; each carries its kind, its last possible day, and the first where that is another. */
export const rowsOf = (page: Document): readonly HTMLElement[] => [
  ...page.querySelectorAll<HTMLElement>('#entries [id^="entry-"][data-kind]'),
];
