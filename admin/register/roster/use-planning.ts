import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useNotify } from "react-admin";
import type { RosterPlan, PlanShift as Shift } from "../../../schema/register/roster/roster-plan.screen.ts";
import { shiftTime } from "../../../schema/register/roster/shift-time.screen.ts";
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

interface Change {
  readonly put: readonly Put[];
  readonly clear: readonly string[];
}

/** Changes of the plan, one after the other: each goes by the version that the one before came to. */
export interface Planning {
  readonly change: (put: readonly Put[], clear: readonly string[]) => Promise<boolean>;
  readonly busy: boolean;
  readonly error: ApiError | null;
  /** The plan as it will be once the changes on their way are made. */
  readonly plan: RosterPlan;
}

/** What a shift that is not kept yet is called. */
const ON_ITS_WAY = "on its way";

/** Whether the shift is kept already, so that it can be taken from the plan. */
export const isKept = ({ id }: Shift): boolean => !id.startsWith(ON_ITS_WAY);

function changed(plan: RosterPlan, changes: readonly Change[]): RosterPlan {
  if (changes.length === 0) return plan;
  const gone = new Set(changes.flatMap(({ clear }) => clear));
  const put = changes
    .flatMap((one) => one.put)
    .flatMap(({ day, shift, personId }): Shift[] => {
      const known = plan.roster.shifts.find(({ key }) => key === shift);
      const there = plan.shifts.some((one) => one.day === day && one.shift === shift && one.person === personId);
      if (!known || there) return [];
      const { from, until } = shiftTime(known, day, plan.zone);
      const times = { from: new Date(from).toISOString(), until: new Date(until).toISOString() };
      return [{ id: `${ON_ITS_WAY} ${day} ${shift} ${personId}`, version: 0, day, shift, person: personId, ...times }];
    });
  return { ...plan, shifts: [...plan.shifts.filter(({ id }) => !gone.has(id)), ...put] };
}

/** Plans: what is on its way is shown at once, what is refused is said, and what somebody else changed meanwhile is shown. */
export function usePlanning(plan: RosterPlan): Planning {
  const say = useSay();
  const notify = useNotify();
  const client = useQueryClient();
  const command = useCommand(PlanShift);
  const known = useRef(0);
  const waiting = useRef(Promise.resolve(true));
  const [underWay, setUnderWay] = useState<readonly Change[]>([]);
  const { roster } = plan;
  const send = async (wanted: Change): Promise<boolean> => {
    try {
      const expectedVersion = Math.max(roster.version, known.current);
      const { planShift } = await command.mutateAsync({ input: { rosterId: roster.id, expectedVersion, ...wanted } });
      known.current = planShift?.version ?? 0;
      await client.invalidateQueries();
      return true;
    } catch (error) {
      if (error instanceof ApiError && error.code === "CONFLICT") {
        known.current = 0;
        notify(say(rosterWords.overtaken), { type: "warning" });
        await client.invalidateQueries();
      }
      return false;
    } finally {
      setUnderWay((all) => all.filter((one) => one !== wanted));
    }
  };
  const change = (put: readonly Put[], clear: readonly string[]) => {
    const wanted = { put, clear };
    setUnderWay((all) => [...all, wanted]);
    waiting.current = waiting.current.then(() => send(wanted));
    return waiting.current;
  };
  return { change, busy: command.isPending, error: command.error, plan: changed(plan, underWay) };
}
