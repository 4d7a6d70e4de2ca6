import type { ComponentChildren } from 'preact';

import { partWords } from '../words/parts';
import { classes } from './classes';

export type NotificationBannerProps = Readonly<{
  title?: string;
  /** What was asked for is done: said at once to those who listen. */
  isSuccess?: boolean;
  /** The page begins with it: the focus goes there at once, with or without script. */
  isFirst?: boolean;
  children?: ComponentChildren;
}>;

const TITLE = 'govuk-notification-banner-title';

/** News about what was just done; one to a page. */
export function NotificationBanner({ title, isSuccess, isFirst, children }: NotificationBannerProps) {
  return (
    <div
      class={classes('govuk-notification-banner', isSuccess && 'govuk-notification-banner--success')}
      role={isSuccess ? 'alert' : 'region'}
      aria-labelledby={TITLE}
      data-module="govuk-notification-banner"
      {...(isFirst && { tabIndex: -1, autofocus: true })}
    >
      <div class="govuk-notification-banner__header">
        <h2 class="govuk-notification-banner__title" id={TITLE}>
          {title ?? (isSuccess ? partWords.success : partWords.important)}
        </h2>
      </div>
      <div class="govuk-notification-banner__content">
        {typeof children === 'string' ? (
          <p class="govuk-notification-banner__heading">{children}</p>
        ) : (
          children
        )}
      </div>
    </div>
  );
}
