import type { ComponentChildren } from 'preact';
import { CHILD_FRAME } from '../words/frame';
import type { ChildHead } from './child-head';
import { OrganisationName } from './OrganisationName';

export type ChildScreen = 'timeline' | 'help' | 'add' | 'print' | 'entry';

type Props = Readonly<{ head: ChildHead; current: ChildScreen; children: ComponentChildren }>;

const pathOf = ({ childId }: ChildHead, screen: ChildScreen): string =>
  `/children/${childId}${screen === 'timeline' ? '' : `/${screen}`}`;

/** On the child’s own page the name is its heading; every other page has a heading of its own. */
const Name = ({ head, current }: Omit<Props, 'children'>) =>
  current === 'timeline' ? (
    <h1 class="child-head__name">{head.name}</h1>
  ) : (
    <p class="child-head__name">
      <a class="child-head__link" href={pathOf(head, 'timeline')}>
        {head.name}
      </a>
    </p>
  );

const Symbol = () => (
  <svg
    class="child-head__symbol"
    viewBox="0 0 64 64"
    width="64"
    height="64"
    aria-hidden="true"
    focusable="false"
  >
    <circle class="child-head__round" cx="32" cy="32" r="30" />
    <path
      class="child-head__star"
      d="M32 15l5.1 11.1 12.1 1.4-9 8.2 2.4 12L32 41.8l-10.6 5.9 2.4-12-9-8.2 12.1-1.4z"
    />
  </svg>
);

const Who = ({ head, current }: Omit<Props, 'children'>) => (
  <div class="child-head__who">
    <Symbol />
    <div>
      <Name head={head} current={current} />
      <p class="child-head__facts">
        {head.age && <strong>{head.age}</strong>}
        {head.age && head.lives && ' · '}
        {head.lives}
      </p>
      {head.isClosed && <p class="child-head__facts">{CHILD_FRAME.closed}</p>}
    </div>
  </div>
);

const Actions = ({ head, current }: Omit<Props, 'children'>) => (
  <div class="child-head__actions">
    {current !== 'add' && (
      <a class="govuk-button" href={pathOf(head, 'add')} role="button" draggable={false}>
        {CHILD_FRAME.add}
      </a>
    )}
    <a
      class="govuk-button govuk-button--secondary"
      href={pathOf(head, 'print')}
      role="button"
      draggable={false}
    >
      {CHILD_FRAME.print}
    </a>
  </div>
);

const Navigation = ({ head, current }: Omit<Props, 'children'>) => (
  <nav class="child-nav" aria-label={CHILD_FRAME.navigation(head.name)}>
    <ul class="child-nav__list" role="list">
      {(['timeline', 'help'] as const).map((screen) => (
        <li key={screen} class="child-nav__item">
          <a
            class="child-nav__link"
            href={pathOf(head, screen)}
            {...(screen === current && { 'aria-current': 'page' as const })}
          >
            {CHILD_FRAME.screens[screen]}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const Waiting = ({
  head,
  waiting,
}: Readonly<{ head: ChildHead; waiting: NonNullable<ChildHead['waiting']> }>) => (
  <section class="child-waits" aria-labelledby="child-waits">
    <h2 class="child-waits__title" id="child-waits">
      {CHILD_FRAME.waits}
    </h2>
    <p class="child-waits__words">
      <a class="govuk-link" href={`/children/${head.childId}/entries/${waiting.entryRef}`} data-said="">
        “{waiting.words}”
      </a>
    </p>
    <p class="child-waits__since">
      {CHILD_FRAME.saidOn(waiting.said, waiting.wait)}{' '}
      {waiting.others > 0 && `${CHILD_FRAME.othersWait(waiting.others)} `}
      <a class="govuk-link" href={`/children/${head.childId}/entries/${waiting.entryRef}/answer`}>
        {CHILD_FRAME.answer}
        <span class="govuk-visually-hidden" data-said="">
          {CHILD_FRAME.answerHidden(waiting.words)}
        </span>
      </a>
    </p>
  </section>
);

const CannotOpen = ({ cannotOpen }: Pick<ChildHead, 'cannotOpen'>) => (
  <ul class="child-closed" role="list">
    {cannotOpen.map(({ organisationId, count }) => (
      <li key={organisationId}>
        {CHILD_FRAME.cannotOpen(count)}
        <OrganisationName id={organisationId} />.
      </li>
    ))}
  </ul>
);

/**
 * What stands around every screen about a child: who it is, where else to look, and what is closed to this reader. What
 * waits for an answer stands over help and gaps; the timeline shows it itself.
 */
export const ChildFrame = ({ head, current, children }: Props) => (
  <>
    <div class="child-head">
      <Who head={head} current={current} />
      <Actions head={head} current={current} />
    </div>
    <div class="child-bar">
      <Navigation head={head} current={current} />
      {head.cannotOpen.length > 0 && <CannotOpen cannotOpen={head.cannotOpen} />}
    </div>
    {current === 'help' && head.waiting && <Waiting head={head} waiting={head.waiting} />}
    {children}
  </>
);
