/** SQL: who stands in the plan of the roster under the alias, a month back and from now on. */
export const rosterPeople = (roster: string): string =>
  `array(select distinct x."person_id" from "roster_shift" x where x."roster_id" = ${roster}."id" and x."cleared_at" is null
    and x."ends_at" > rulebook_now() - interval '31 days')`;

/** SQL: what the shift under the alias is called, in Chinese; in English where it has no Chinese name. */
export const shiftLabel = (shift: string): string =>
  `(select coalesce(nullif(d->'label'->>'zh', ''), d->'label'->>'en') from "roster" x cross join lateral jsonb_array_elements(x."definition"->'shifts') d
    where x."id" = ${shift}."roster_id" and d->>'key' = ${shift}."shift" limit 1)`;

/** SQL: whom a swap of the shift under the alias is about, and who decides about it. */
export const swapPeople = (shift: string): string =>
  `array(select unnest(w."approver_ids" || w."asker_id" || w."other_id") from "roster_swap" w where ${shift}."id" in (w."gives_id", w."takes_id"))`;

/** SQL: whether the shift under the alias stands in the plan and runs now. */
export const runsNow = (shift: string): string =>
  `(${shift}."cleared_at" is null and ${shift}."starts_at" <= rulebook_now() and ${shift}."ends_at" > rulebook_now())`;
