import type { Say } from "../i18n/say.ts";
import { obligationWords } from "./words.ts";

/** Something asked, as far as it tells texts of one title apart. */
interface Asked {
  readonly revision: { readonly ordinal: number | null; readonly document: { readonly number: string | null } | null } | null;
  readonly agreement: { readonly ordinal: number | null } | null;
}

/** Which text of its title is meant, e.g. "Revision 2 · KF-2025-001"; empty for a course, of which there is one text only. */
export function whichOf({ revision, agreement }: Asked, say: Say): string {
  const ordinal = revision?.ordinal ?? agreement?.ordinal;
  return [ordinal ? say(obligationWords.revision, { ordinal }) : "", revision?.document?.number].filter(Boolean).join(" · ");
}

/** A title with which text of it is meant. */
export const fullName = (title: string | null, which: string): string => [title, which].filter(Boolean).join(" · ");

/** The same things, each with what tells it from the others; what is alike but for that says when it was asked. */
export function withWhich<Thing extends Asked & { readonly title: string | null; readonly createdAt: string | null }>(
  things: readonly Thing[],
  say: Say,
  moment: (at: string) => string,
): readonly (Thing & { readonly which: string })[] {
  const named = things.map((thing) => ({ ...thing, which: whichOf(thing, say) }));
  const times = Map.groupBy(named, ({ title, which }) => fullName(title, which));
  return named.map((thing) => {
    const alone = times.get(fullName(thing.title, thing.which))?.length === 1;
    if (alone || !thing.createdAt) return thing;
    return { ...thing, which: fullName(say(obligationWords.askedAt, { at: moment(thing.createdAt) }), thing.which) };
  });
}
