import { Register } from "../../../schema/register/Register.ts";
import { ReportSnapshot } from "../../../schema/register/ReportSnapshot.ts";
import { periodOf } from "../../../schema/register/report/report-period.screen.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid } from "../../errors.ts";
import { modelNamed } from "../../reading/resource-name.ts";
import { surroundingsOf } from "../recorded/recorded.ts";
import { keepReport } from "./keep-report.ts";
import { reportOf } from "./report-of.ts";

/** Keeps a report of a period that is over for good; a period that is kept already stays as it was. */
export async function freezeReport(tx: Transaction, input: InputOf<"freezeReport">): Promise<ReportSnapshot> {
  const model = modelNamed(tx.actor, `r/${input.register}`, "input.register");
  if (!model.registerId) throw invalid("input.register", "noSuchRegister");
  await tx.require("read", Register, model.registerId);
  const found = await reportOf(tx.sql, model, input.report);
  const { frozen } = found.report;
  const period = frozen && periodOf(input.day, frozen);
  if (!period || period.to >= tx.today) throw invalid("input.day", "reportNotFrozen");
  const kept = { model, slug: input.register, found, period, surroundings: { ...surroundingsOf(tx), me: null }, personId: tx.person.id };
  const { id, isNew } = await keepReport(tx.sql, kept);
  await tx.requireStill("create", ReportSnapshot, id);
  const snapshot = await tx.em.findOneOrFail(ReportSnapshot, { id });
  if (isNew) tx.audit(snapshot, { changes: { checksum: { after: snapshot.checksum } } });
  return snapshot;
}
