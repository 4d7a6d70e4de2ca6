type At = Readonly<{ x: number; y: number }>;

/** Where help was seen to be needed again, or things to be harder. */
export const Diamond = ({ x, y }: At) => (
  <path class="help-row__diamond" d="M0-9.5 9.5 0 0 9.5-9.5 0z" transform={`translate(${x} ${y})`} />
);

/** Where things were still going well. */
export const Star = ({ x, y }: At) => (
  <path
    class="help-row__star"
    d="M0-13 3.6-4 13.3-3.4 5.8 2.9 8.2 12.3 0 7.1-8.2 12.3-5.8 2.9-13.3-3.4-3.6-4z"
    transform={`translate(${x} ${y})`}
  />
);
