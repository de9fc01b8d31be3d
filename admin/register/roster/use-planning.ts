import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { useNotify } from "react-admin";
import type { RosterPlan } from "../../../schema/register/roster/roster-plan.screen.ts";
import { ApiError } from "../../graphql/api-error.ts";
import { useCommand } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { PlanShift } from "./roster-queries.ts";
import { rosterWords } from "./words.ts";

/** Somebody to put on a shift of a day. */
export interface Put {
  readonly day: string;
  readonly shift: string;
  readonly personId: string;
}

/** Changes of the plan, one after the other: each goes by the version that the one before came to. */
export interface Planning {
  readonly change: (put: readonly Put[], clear: readonly string[]) => Promise<boolean>;
  readonly busy: boolean;
  readonly error: ApiError | null;
}

/** Plans: what is refused is said, and what somebody else changed meanwhile is shown. */
export function usePlanning({ roster }: Pick<RosterPlan, "roster">): Planning {
  const say = useSay();
  const notify = useNotify();
  const client = useQueryClient();
  const command = useCommand(PlanShift);
  const known = useRef(0);
  const waiting = useRef(Promise.resolve(true));
  const send = async (put: readonly Put[], clear: readonly string[]): Promise<boolean> => {
    try {
      const expectedVersion = Math.max(roster.version, known.current);
      const { planShift } = await command.mutateAsync({ input: { rosterId: roster.id, expectedVersion, put, clear } });
      known.current = planShift?.version ?? 0;
      return true;
    } catch (error) {
      if (error instanceof ApiError && error.code === "CONFLICT") {
        known.current = 0;
        notify(say(rosterWords.overtaken), { type: "warning" });
        await client.invalidateQueries();
      }
      return false;
    }
  };
  const change = (put: readonly Put[], clear: readonly string[]) => {
    waiting.current = waiting.current.then(() => send(put, clear));
    return waiting.current;
  };
  return { change, busy: command.isPending, error: command.error };
}
