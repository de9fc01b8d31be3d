import type { DatedText } from "../../../schema/policy/succession.screen.ts";
import { type AudienceChoice, emptyAudience, type SelectionChoice } from "../../audience/audience-choice.ts";
import { operation } from "../../graphql/operation.ts";

interface ProposedSelection {
  readonly departments?: readonly { readonly id: string; readonly subtree: boolean }[];
  readonly positions?: readonly string[];
  readonly people?: readonly string[];
}

/** An audience as assignments keep it. */
interface ProposedAudience extends ProposedSelection {
  readonly everyone?: boolean;
  readonly except?: ProposedSelection;
}

/** Another published text of the document. */
export interface NeighbouringText extends DatedText {
  readonly id: string;
}

/** What publishing begins with. */
export interface Proposal {
  readonly effectiveFrom: string;
  readonly texts: readonly NeighbouringText[];
  readonly audience: AudienceChoice;
  /** Whether the audience is that of the text before. */
  readonly remembered: boolean;
  readonly dueWorkingDays: number | null;
}

export const PublicationProposal = operation(
  `query PublicationProposal($revisionId: ID!) {
    publicationProposal(revisionId: $revisionId) {
      effectiveFrom texts { id ordinal effectiveFrom trialUntil } audience names { id name } dueWorkingDays
    }
  }`,
);

interface Answered extends Omit<Proposal, "audience" | "remembered"> {
  readonly audience: unknown;
  readonly names: readonly { readonly id: string; readonly name: string }[];
}

/** The proposal with the audience as it is chosen. */
export function proposed({ audience, names, ...rest }: Answered): Proposal {
  const known = new Map(names.map((name) => [name.id, name]));
  const choices = (ids: readonly string[] = []) => ids.flatMap((id) => known.get(id) ?? []);
  const selection = ({ departments = [], positions, people }: ProposedSelection): SelectionChoice => ({
    departments: choices(departments.map(({ id }) => id)),
    subtree: departments.every(({ subtree }) => subtree),
    positions: choices(positions),
    people: choices(people),
  });
  if (audience === null || audience === undefined) return { ...rest, audience: emptyAudience, remembered: false };
  const { everyone = false, except = {}, ...some }: ProposedAudience = audience;
  return { ...rest, audience: { ...selection(some), everyone, except: selection(except) }, remembered: true };
}
