import type { Line, Told } from './popover-words';

function Paragraph({ lead, text, look }: Line) {
  return (
    <p class={look ? `popover-${look}` : undefined}>
      {lead && <b>{lead}</b>}
      {lead && text ? ' ' : ''}
      {text}
    </p>
  );
}

/** What is told of a mark. It stands in the one popover of the page; the words are escaped, whoever wrote them. */
export function Popover({ meta, title, lines, links }: Told) {
  return (
    <>
      <p class="popover-meta">{meta}</p>
      <p class="popover-title">{title}</p>
      <div id="life-popover-words">
        {lines.map((line, index) => (
          <Paragraph key={index} {...line} />
        ))}
      </div>
      <ul class="popover-links" role="list">
        {links.map(({ href, text, quiet }) => (
          <li key={href}>
            <a href={href}>{text}</a>
            {quiet && <span class="popover-quiet"> {quiet}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
