import { LockMode } from "@mikro-orm/core";
import { Person } from "../../../schema/organisation/Person.ts";
import { PointsDispute } from "../../../schema/register/PointsDispute.ts";
import { PointsEntry } from "../../../schema/register/PointsEntry.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { actorsOfPeople } from "../../access/actor.ts";
import { isAllowed } from "../../access/is-allowed.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict, forbidden, invalid, notFound } from "../../errors.ts";
import { notify } from "../../telling/notify.ts";
import { atRegister } from "../accounts/balance-of.ts";
import { peopleMeant } from "../who/people-meant.ts";
import { correctTo } from "./correct-points.ts";
import { lockEntry } from "./points-entries.ts";
import { entryWithPoints, figureAt, type PublishedPoints, requireNamed, whoMay } from "./points-of.ts";

/** Tells those who decide on a dispute, as far as they may read what is disputed. */
async function tellDeciders(tx: Transaction, published: PublishedPoints, entry: PointsEntry): Promise<void> {
  const { points } = published;
  const meant = await peopleMeant(tx.sql, whoMay(points, points.decidedBy), atRegister(published));
  for (const actor of await actorsOfPeople(tx.sql, [...meant], tx.actor.models))
    if (await isAllowed(tx.sql, actor, "read", PointsEntry, entry.id))
      notify(tx, tx.em.getReference(Person, actor.personId), "pointsDisputed", { pointsEntry: entry });
}

/** Says something against an entry of one's own points, once; it stays for good. */
export async function disputePoints(tx: Transaction, { entryId, reason }: InputOf<"disputePoints">): Promise<PointsDispute> {
  const { entry, published } = await entryWithPoints(tx, entryId);
  if (entry.person.id !== tx.actor.personId) throw forbidden("pointsNotYours");
  if (entry.corrects) throw invalid("input.entryId", "pointsCorrected");
  await lockEntry(tx.sql, entryId);
  if (await tx.em.findOne(PointsDispute, { entry })) throw conflict("disputedAlready");
  const dispute = Object.assign(new PointsDispute(), { entry, reason, createdAt: tx.now, updatedAt: tx.now });
  tx.em.persist(dispute);
  tx.audit(dispute);
  await tx.em.flush();
  await tellDeciders(tx, published, entry);
  return dispute;
}

/** Decides on a dispute: the points stand, or count something else from now on. */
export async function decideDispute(tx: Transaction, input: InputOf<"decideDispute">): Promise<PointsDispute> {
  await tx.require("read", PointsDispute, input.id);
  const dispute = await tx.em.findOne(PointsDispute, { id: input.id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (!dispute) throw notFound();
  const { entry, published } = await entryWithPoints(tx, dispute.entry.id);
  await requireNamed(tx, published, published.points.decidedBy, entry.person.id);
  // Whoever gave points by hand does not judge their own doing.
  if (entry.kind === "byHand" && entry.by?.id === tx.actor.personId) throw forbidden("mayNotPoint");
  if (dispute.outcome) throw conflict("disputeDecided");
  if (dispute.version !== input.expectedVersion) throw conflict("stale", { current: dispute.version, expected: input.expectedVersion });
  const counts = input.grants ? figureAt("input.counts", input.counts ?? "0") : null;
  Object.assign(dispute, {
    ...{ decidedAt: tx.now, decidedBy: tx.person, outcome: input.grants ? "granted" : "upheld", answer: input.answer, updatedAt: tx.now },
  });
  tx.audit(dispute);
  await tx.em.flush();
  if (counts !== null) await correctTo(tx, published, entry, counts, input.answer, false);
  notify(tx, tx.em.getReference(Person, entry.person.id), "pointsDecided", { pointsEntry: entry });
  return dispute;
}
