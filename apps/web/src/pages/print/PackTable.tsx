import type { ComponentChild } from 'preact';
import { PRINT } from '../../words/print';

type Props = Readonly<{
  head: readonly string[];
  rows: readonly Readonly<{ key: string; id?: string; cells: readonly ComponentChild[] }>[];
  look: string;
  labelledBy: string;
  /** What is said where there is no row. */
  none?: string;
}>;

/** A table on paper: its head stands on every sheet, and no row is torn in two. Where there is no row, that is said. */
export const PackTable = ({ head, rows, look, labelledBy, none = PRINT.none }: Props) =>
  rows.length === 0 ? (
    <p>{none}</p>
  ) : (
    <table class={`pack-table pack-table--${look}`} aria-labelledby={labelledBy}>
      <thead>
        <tr>
          {head.map((text) => (
            <th key={text} scope="col">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, id, cells }) => (
          <tr key={key} id={id}>
            {cells.map((cell, index) => (index === 0 ? <th scope="row">{cell}</th> : <td>{cell}</td>))}
          </tr>
        ))}
      </tbody>
    </table>
  );
