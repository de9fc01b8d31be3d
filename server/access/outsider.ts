import type { Models } from "../model/model.ts";
import type { Actor, ActorFacts } from "./actor.ts";

/** The identity of nobody: no person has it. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

/** Somebody without an account, who may read nothing: in whose name the system keeps what comes from outside. */
export const outsider = (today: string, models: Models): Actor => ({
  ...{ accountId: "", login: "", language: null, personId: NOBODY, personName: "" },
  ...{ roles: new Map(), posts: [], clearanceRank: 0, openLevelIds: [], needToKnowLevelIds: [], grantedDocumentIds: [] },
  ...{ today, models },
});

/** Whether nobody of the organisation acts. */
export const isOutsider = ({ personId }: Pick<ActorFacts, "personId">): boolean => personId === NOBODY;
