import type { Choice } from "../shared/pick-queries.ts";

/** Some people by rule, as they are being chosen. */
export interface SelectionChoice {
  readonly departments: readonly Choice[];
  /** Whether the departments count with everything below them. */
  readonly subtree: boolean;
  readonly positions: readonly Choice[];
  readonly people: readonly Choice[];
}

/** An audience, as it is being chosen. */
export interface AudienceChoice extends SelectionChoice {
  readonly everyone: boolean;
  readonly except: SelectionChoice;
}

const nobody: SelectionChoice = { departments: [], subtree: true, positions: [], people: [] };
export const emptyAudience: AudienceChoice = { ...nobody, everyone: false, except: nobody };

const ids = (choices: readonly Choice[]) => choices.map(({ id }) => id);
const selectionInput = ({ departments, subtree, positions, people }: SelectionChoice) => ({
  departments: ids(departments).map((id) => ({ id, subtree })),
  positions: ids(positions),
  people: ids(people),
});

const choosesNobody = ({ departments, positions, people }: SelectionChoice) => departments.length + positions.length + people.length === 0;

/** Whether nobody has been chosen yet. */
export const isNobody = (audience: AudienceChoice) => !audience.everyone && choosesNobody(audience);

/** An audience as commands take it. */
export const audienceInput = (audience: AudienceChoice) => ({
  ...(audience.everyone ? { everyone: true } : selectionInput(audience)),
  except: choosesNobody(audience.except) ? null : selectionInput(audience.except),
});
