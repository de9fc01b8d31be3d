import { createContext } from "react";
import type { RaRecord } from "react-admin";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";

/** What the cards and columns of a register's board know of each other. */
export interface BoardMoves {
  readonly definition: RegisterDefinition;
  /** The state of the card that is being dragged. */
  readonly dragged: string | null;
  readonly carryOn: (record: RaRecord, to: string) => void;
}

export const BoardMovesContext = createContext<BoardMoves | null>(null);

/** The states to which something leads from this one, by the rules of the register and whoever may. */
export const statesAfter = ({ transitions, states }: RegisterDefinition, from: string) =>
  states.filter(({ key }) => key !== from && transitions.some((way) => way.from.includes(from) && way.to === key));
