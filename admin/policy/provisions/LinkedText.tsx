import { Fragment } from "react";
import { Link } from "react-router";
import type { TextLink } from "./TextLinks.tsx";

interface LinkedTextProps {
  readonly text: string;
  /** Where it begins in the plain text of its provision. */
  readonly start: number;
  readonly links: readonly TextLink[];
}

/** Words of which some lead elsewhere. */
export function LinkedText({ text, start, links }: LinkedTextProps) {
  const end = start + text.length;
  const within = links.filter(({ from, to }) => from < end && to > start);
  if (within.length === 0) return text;
  let at = start;
  const pieces = within.map((link) => {
    const [from, to] = [Math.max(link.from, start), Math.min(link.to, end)];
    const before = text.slice(at - start, from - start);
    at = to;
    return (
      <Fragment key={link.from}>
        {before}
        <Link to={link.leads} data-tells={link.tells} aria-description={link.tells} className="reference">
          {text.slice(from - start, to - start)}
        </Link>
      </Fragment>
    );
  });
  return (
    <>
      {pieces}
      {text.slice(at - start)}
    </>
  );
}
