import type { Bilingual } from "../../../schema/registry.screen.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import type { Choice } from "../../shared/pick-queries.ts";

/** A record that a template suggests for something that it asks. */
interface SuggestedRecord {
  readonly id: string;
  readonly title: string;
}

/** Something of this organisation that a template, or a file, leaves to be chosen. */
export interface PackParameterOffer {
  readonly key: string;
  readonly label: Bilingual;
  readonly of: "department" | "position" | "person" | "people" | "level";
  readonly resource: ResourceName;
  readonly suggested: readonly SuggestedRecord[];
}

/** Something that is asked, by the name under which it is given. */
export interface AskedParameter {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly parameter: PackParameterOffer;
}

/** What is chosen, by those names. */
export type ChosenParameters = Readonly<Record<string, readonly Choice[]>>;

/** What is suggested for each, as it is chosen at first. */
export const suggestedChoices = (asked: readonly AskedParameter[]): ChosenParameters =>
  Object.fromEntries(asked.map(({ name, parameter: { suggested } }) => [name, suggested.map(({ id, title }) => ({ id, name: title }))]));

/** What is chosen, as commands take it. */
export const givenParameters = (asked: readonly AskedParameter[], chosen: ChosenParameters): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    asked.map(({ name, parameter: { of } }) => {
      const ids = (chosen[name] ?? []).map(({ id }) => id);
      return [name, of === "people" ? ids : (ids[0] ?? null)];
    }),
  );
