import { grantException } from "../server/policy/exception/grant-exception.ts";
import { recordProcedure } from "../server/policy/procedure/record-procedure.ts";
import type { DemoWorld } from "./demo-world.ts";
import { clock } from "./office-hours.ts";
import type { SeedException, SeedProcedure } from "./seed-types.ts";
import type { Timeline } from "./timeline.ts";

/** Puts what goes with publications and after on the timeline: what was held before them, and exceptions to provisions. */
export function tellPublications(world: DemoWorld, timeline: Timeline): void {
  const { procedures, exceptions } = world.seeds.publication;
  for (const procedure of procedures) timeline.add(world.day(procedure.until ?? procedure.on), clock(16), () => record(world, procedure));
  for (const exception of exceptions) timeline.add(world.day(exception.granted), clock(11), () => grant(world, exception));
}

async function record(world: DemoWorld, { revision, by, on, until, subjects: _subjects, ...held }: SeedProcedure): Promise<void> {
  const input = { ...held, revisionId: world.id("revision", revision), heldOn: world.day(on), until: until && world.day(until) };
  await world.act(by, "recordProcedure", input, recordProcedure);
}

async function grant(world: DemoWorld, { document, provision, person, by, until, reason }: SeedException): Promise<void> {
  const [row] = await world.sql.rows<[string]>(
    `select p."id"::text from "provision" p join "text_period" t on t."revision_id" = p."revision_id"
     where t."document_id" = $1 and t."from" <= $2::date and (t."until" is null or t."until" >= $2::date) and p."label" = $3 order by p."place" limit 1`,
    [world.id("document", document), world.clock.today(), provision],
  );
  const whom = { provisionId: row?.[0] ?? "", personId: world.id("person", person) };
  await world.act(by, "grantException", { ...whom, reason, from: world.clock.today(), until: world.day(until) }, grantException);
}
