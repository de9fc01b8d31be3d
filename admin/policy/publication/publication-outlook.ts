import { operation } from "../../graphql/operation.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { CompareRevisions, type PartChange, type ProvisionChange } from "../comparison/comparison.ts";
import { isDivision, provisionName } from "../provision.ts";

const PublicationOutlook = operation(
  `query PublicationOutlook($revisionId: ID!, $effectiveFrom: Date!) {
    publicationOutlook(revisionId: $revisionId, effectiveFrom: $effectiveFrom) { baseId takenOverBy takenOverOn changes { identity later } }
  }`,
);

/** A provision that the publication changes, with what a later text makes of that. */
export interface ChangeAhead {
  readonly identity: string;
  readonly later: "held" | "missing" | "conflict" | null;
  readonly name: string;
  /** Whether it only says the same in another form of width, brackets or digits. */
  readonly formOnly: boolean;
  /** Its words, with what is changed in them. */
  readonly parts: readonly PartChange[];
}

export interface Outlook {
  readonly takenOverBy: number | null;
  readonly takenOverOn: string | null;
  readonly changes: readonly ChangeAhead[];
}

/** What was decided about one change, where that differs from the whole text. */
export interface ChangeDecided {
  readonly material: boolean;
  readonly reason: string;
}

export type ChangesDecided = Readonly<Record<string, ChangeDecided>>;

const sideOf = ({ after, before }: ProvisionChange) => after ?? before;

/** What a changed provision is called within its text, from the article down, e.g. 第四条（一）. */
export function changeName(all: readonly ProvisionChange[], place: number): string {
  const change = all[place];
  const provision = change && sideOf(change);
  if (!provision) return "—";
  const names = [provisionName(provision)];
  let { depth } = provision;
  for (const one of isDivision(provision) ? [] : all.slice(0, place).toReversed()) {
    const above = (change.after ? one.after : one.before) ?? null;
    if (!above || above.depth >= depth) continue;
    if (isDivision(above)) break;
    ({ depth } = above);
    names.unshift(above.label);
  }
  return names.join("");
}

/** What publishing on the day would change, and what of it a later text has; null as long as it is not known. */
export function usePublicationOutlook(revisionId: string, effectiveFrom: string): Outlook | null {
  const known = useAnswer(PublicationOutlook, { revisionId, effectiveFrom }, { enabled: effectiveFrom !== "", keepPrevious: true });
  const outlook = known.data?.publicationOutlook;
  const from = outlook?.baseId ?? null;
  const compared = useAnswer(CompareRevisions, { from, to: revisionId }, { enabled: from !== null });
  if (!outlook) return null;
  const all = compared.data?.compareRevisions?.changes ?? [];
  const places = new Map(all.map(({ identity }, place) => [identity, place]));
  return {
    ...outlook,
    changes: outlook.changes.map((change) => {
      const place = places.get(change.identity) ?? -1;
      return { ...change, name: changeName(all, place), formOnly: all[place]?.formOnly ?? false, parts: all[place]?.parts ?? [] };
    }),
  };
}

/** Whether the text is material: one of its changes is. */
export const isMaterial = (outlook: Outlook | null, decided: ChangesDecided, whole: boolean): boolean =>
  outlook && outlook.changes.length > 0 ? outlook.changes.some(({ identity }) => decided[identity]?.material ?? whole) : whole;
