import { randomUUIDv7 } from "node:crypto";
import { Person } from "../../../schema/organisation/Person.ts";
import { hiddenInputs } from "../../../schema/register/hidden-inputs.screen.ts";
import { PointsEntry } from "../../../schema/register/PointsEntry.ts";
import { periodOf } from "../../../schema/register/points/points.screen.ts";
import { RegisterRecord } from "../../../schema/register/RegisterRecord.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid } from "../../errors.ts";
import { publishedRegister } from "../accounts/balance-of.ts";
import { surroundingsOf } from "../recorded/recorded.ts";
import { writePoints } from "./points-entries.ts";
import { pointsOf, requireNamed } from "./points-of.ts";
import { tellStreaks } from "./tell-streaks.ts";

/** Gives somebody points by a rule that nothing gives by itself. */
export async function givePoints(tx: Transaction, input: InputOf<"givePoints">): Promise<PointsEntry> {
  const published = pointsOf(await publishedRegister(tx, input.register), input.account, "input.account");
  const { register, definition, points } = published;
  const person = await tx.reference(Person, input.personId, "input.personId");
  await requireNamed(tx, published, points.givenBy, person.id);
  if (register.archivedOn) throw invalid("input.register", "registerArchived");
  const rule = points.rules.find(({ key }) => key === input.rule);
  if (!rule) throw invalid("input.rule", "noSuchRule");
  if (rule.from) throw invalid("input.rule", "notByHand");
  const day = input.day ?? tx.today;
  if (day > tx.today) throw invalid("input.day", "pointsDay");
  const record = input.recordId ? await tx.reference(RegisterRecord, input.recordId, "input.recordId") : null;
  if (record && record.register.id !== register.id) throw invalid("input.recordId", "referenceMissing");
  const given = {
    ...{ registerId: register.id, account: points.key, rule: rule.key, personId: person.id, period: periodOf(points.period, day) },
    ...{ kind: "byHand" as const, points: rule.points, recordId: record?.id ?? null, dutyTimeId: null, reason: input.reason },
    ...{ personal: hiddenInputs(definition).has(points.of), cause: `hand ${randomUUIDv7()}` },
  };
  const [id = ""] = await writePoints(tx.sql, [given], { personId: tx.actor.personId, now: tx.now });
  await tellStreaks(tx.sql, { registerId: register.id, definition, points }, surroundingsOf(tx), [given]);
  await tx.require("read", PointsEntry, id);
  const entry = await tx.em.findOneOrFail(PointsEntry, { id });
  tx.audit(entry, { changes: { points: { after: rule.points }, reason: { after: input.reason } } });
  return entry;
}
