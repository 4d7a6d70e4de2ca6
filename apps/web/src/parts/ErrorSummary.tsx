import { partWords } from '../words/parts';

export type ErrorSummaryProps = Readonly<{
  /** `field` is the id of the field, without `#`; one without a field is said and links nowhere. */
  errors: readonly Readonly<{ field?: string; words: string }>[];
  title?: string;
}>;

/** What to put right, first on the page, each linked to its field. Nothing at all when nothing is wrong. */
export function ErrorSummary({ errors, title }: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  return (
    <div class="govuk-error-summary" data-module="govuk-error-summary">
      <div role="alert">
        <h2 class="govuk-error-summary__title">{title ?? partWords.problem}</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            {errors.map(({ field, words }) => (
              <li key={`${field} ${words}`}>{field ? <a href={`#${field}`}>{words}</a> : words}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
