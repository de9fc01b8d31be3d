import type { ShiftDefinition } from "../definition/roster.screen.ts";

/** A shift of a day that has fewer people than it needs. */
export interface Gap {
  readonly day: string;
  readonly shift: string;
  readonly planned: number;
  readonly minimum: number;
}

/** The shifts of these days that lack people; whoever cannot be on duty must not be among `planned`. */
export function gapsOf(
  days: readonly string[],
  shifts: readonly Pick<ShiftDefinition, "key" | "minimum">[],
  planned: readonly { readonly day: string; readonly shift: string }[],
): readonly Gap[] {
  const counts = new Map<string, number>();
  for (const { day, shift } of planned) counts.set(`${day} ${shift}`, (counts.get(`${day} ${shift}`) ?? 0) + 1);
  return days.flatMap((day) =>
    shifts.flatMap(({ key, minimum }) => {
      const there = counts.get(`${day} ${key}`) ?? 0;
      return there < minimum ? [{ day, shift: key, planned: there, minimum }] : [];
    }),
  );
}
