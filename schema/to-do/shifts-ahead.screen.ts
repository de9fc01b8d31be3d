import { dayAfter } from "../shared/days.screen.ts";
import { both } from "../shared/field.screen.ts";
import type { WaitingKindDefinition } from "./waiting-kind.screen.ts";

/** Shifts that the person has now, today or tomorrow. */
export const shiftsAhead: WaitingKindDefinition = {
  ...{ line: "each", roles: ["staff"], resource: "rosterShifts", order: "startsAt", limit: 2, tone: "scheduled" },
  where: ({ personId, today }) => ({
    person: { id: { eq: personId } },
    ...{ clearedAt: { isNull: true }, over: { eq: false }, day: { lte: dayAfter(today, 1) } },
  }),
  text: {
    by: "running",
    cases: { true: both("正在值班：%{title}", "You are on duty: %{title}") },
    otherwise: both("值班：%{title}", "Your shift: %{title}"),
  },
  title: "label",
  beside: ["day", "roster.name"],
  act: both("看排班", "See the roster"),
  place: "/registers/%{roster.register.slug}/roster",
};
