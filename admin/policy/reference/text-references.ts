import { plainText } from "../../../schema/policy/blocks/blocks.screen.ts";
import { shortenText } from "../../../schema/shared/cut-text.screen.ts";
import { type AnswerOf, operation } from "../../graphql/operation.ts";
import { citationOf, type ReadProvision } from "../provision.ts";
import { addressKey } from "../provisions/provision-reference.ts";
import type { TextLink, TextLinks } from "../provisions/TextLinks.tsx";

export const TextReferences = operation(
  `query TextReferences($revisionId: ID!) {
    references(revisionId: $revisionId) {
      to { label opening reference { from to own targetIdentity targetEndIdentity provision { id } targetDocument { number title state } } }
      counts { identity count }
    }
  }`,
);

type Linked = AnswerOf<typeof TextReferences>["references"]["to"][number];

/** Characters of a provision's words that are shown when one points at a reference to it. */
const OPENING = 60;

const key = (identity: string) => `?at=${addressKey({ identity })}`;

function ownLink(
  provisions: readonly ReadProvision[],
  { targetIdentity, targetEndIdentity }: Linked["reference"],
): Pick<TextLink, "leads" | "tells"> | null {
  const target = provisions.find(({ identity }) => identity === targetIdentity);
  if (!target) return null;
  const end = targetEndIdentity === targetIdentity ? null : provisions.find(({ identity }) => identity === targetEndIdentity);
  const opening = shortenText([target.heading, plainText(target)].filter(Boolean).join(" "), OPENING);
  const name = citationOf(provisions, target) + (end ? ` – ${citationOf(provisions, end)}` : "");
  return { leads: key(target.identity), tells: `${name}　${opening}` };
}

function otherLink({ reference, label, opening }: Linked, repealed: string): Pick<TextLink, "leads" | "tells"> | null {
  const { targetDocument, targetIdentity } = reference;
  if (!targetDocument?.number) return null;
  const page = `/documents/${encodeURIComponent(targetDocument.number)}`;
  const name = [targetDocument.state === "repealed" && repealed, targetDocument.title, label].filter(Boolean).join(" ");
  return { leads: targetIdentity ? page + key(targetIdentity) : page, tells: [name, opening].filter(Boolean).join("　") };
}

/**
 * Where the references of a text lead, and how often others lead to its provisions.
 * @param repealed the word for a document that holds no more
 */
export function textLinks(
  provisions: readonly ReadProvision[],
  { to, counts }: AnswerOf<typeof TextReferences>["references"],
  repealed: string,
): TextLinks {
  const links = new Map<string, TextLink[]>();
  for (const linked of to) {
    const { from, to: end, own, provision } = linked.reference;
    const link = own ? ownLink(provisions, linked.reference) : otherLink(linked, repealed);
    if (!link || !provision || from === null || end === null) continue;
    const known = links.get(provision.id) ?? [];
    links.set(provision.id, known);
    known.push({ from, to: end, ...link });
  }
  const ids = new Map(provisions.map(({ id, identity }) => [identity, id]));
  return {
    links,
    counts: new Map(
      counts.flatMap(({ identity, count }) => {
        const id = ids.get(identity);
        return id === undefined ? [] : [[id, count] as const];
      }),
    ),
  };
}
