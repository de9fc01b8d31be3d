import { operation } from "../../graphql/operation.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { CompareRevisions, type ProvisionChange } from "../comparison/comparison.ts";
import { provisionName } from "../provision.ts";

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

const nameOf = (change: ProvisionChange | undefined): string => {
  const provision = change?.after ?? change?.before;
  return provision ? provisionName(provision) : "—";
};

/** What publishing on the day would change, and what of it a later text has; null as long as it is not known. */
export function usePublicationOutlook(revisionId: string, effectiveFrom: string): Outlook | null {
  const known = useAnswer(PublicationOutlook, { revisionId, effectiveFrom }, { enabled: effectiveFrom !== "", keepPrevious: true });
  const outlook = known.data?.publicationOutlook;
  const from = outlook?.baseId ?? null;
  const compared = useAnswer(CompareRevisions, { from, to: revisionId }, { enabled: from !== null });
  if (!outlook) return null;
  const changes = new Map((compared.data?.compareRevisions?.changes ?? []).map((change) => [change.identity, change]));
  return {
    ...outlook,
    changes: outlook.changes.map((change) => ({
      ...change,
      name: nameOf(changes.get(change.identity)),
      formOnly: changes.get(change.identity)?.formOnly ?? false,
    })),
  };
}

/** Whether the text is material: one of its changes is. */
export const isMaterial = (outlook: Outlook | null, decided: ChangesDecided, whole: boolean): boolean =>
  outlook && outlook.changes.length > 0 ? outlook.changes.some(({ identity }) => decided[identity]?.material ?? whole) : whole;
