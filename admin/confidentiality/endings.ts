import { operation } from "../graphql/operation.ts";
import type { MarkedLevel } from "../marks/marks.tsx";

interface NamedPerson {
  readonly id: string;
  readonly name: string | null;
  readonly department: { readonly name: string | null } | null;
}

/** A clearance or an access grant that ends soon. */
export interface Ending {
  readonly id: string;
  readonly until: string | null;
  readonly reason: string | null;
  readonly person: NamedPerson | null;
  readonly level?: (MarkedLevel & { readonly id: string }) | null;
  readonly document?: { readonly id: string; readonly number: string | null; readonly title: string | null } | null;
}

/** Somebody who was to sign an agreement and has not. */
export interface Missing {
  readonly id: string;
  readonly dueOn: string | null;
  readonly state: string | null;
  readonly remindedOn: string | null;
  readonly person: NamedPerson | null;
  readonly agreement: { readonly id: string; readonly title: string | null; readonly ordinal: number | null } | null;
}

export const EndingsQuery = operation(
  `query Endings($until: CountedDate!) {
    clearances(where: { current: { eq: true }, until: { lte: $until } }, orderBy: [{ until: ASC }], page: { limit: 100 }) {
      total items { id until reason person { id name department { name } } level { id name colour } }
    }
    accessGrants(where: { current: { eq: true }, until: { lte: $until } }, orderBy: [{ until: ASC }], page: { limit: 100 }) {
      total items { id until reason person { id name department { name } } document { id number title } }
    }
    missing: obligations(where: { kind: { eq: sign }, state: { in: [open, overdue] } }, orderBy: [{ dueOn: ASC }], page: { limit: 100 }) {
      total items { id dueOn state remindedOn person { id name department { name } } agreement { id title ordinal } }
    }
  }`,
);
