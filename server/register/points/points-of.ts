import { hundredths } from "../../../schema/register/balance/balance.screen.ts";
import type { PointsDefinition } from "../../../schema/register/definition/account.screen.ts";
import type { Who } from "../../../schema/register/definition/who.screen.ts";
import { PointsEntry } from "../../../schema/register/PointsEntry.ts";
import { Register } from "../../../schema/register/Register.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { forbidden, invalid } from "../../errors.ts";
import { isNamed, type PublishedRegister, publishedRegister } from "../accounts/balance-of.ts";

/** The most points that one entry counts, either way. */
const MOST = 1_000;

/** Points of a register, as its published version says them. */
export interface PublishedPoints extends PublishedRegister {
  readonly points: PointsDefinition;
}

/** Points by their key; INVALID at the path where there are none. */
export function pointsOf(published: PublishedRegister, key: string, path: string): PublishedPoints {
  const points = published.definition.points?.find((one) => one.key === key);
  if (!points) throw invalid(path, "noSuchPoints");
  return { ...published, points };
}

/** An entry that the actor may read, with the points to which it belongs. */
export async function entryWithPoints(tx: Transaction, id: string): Promise<{ entry: PointsEntry; published: PublishedPoints }> {
  await tx.require("read", PointsEntry, id);
  const entry = await tx.em.findOneOrFail(PointsEntry, { id });
  const { slug } = await tx.em.findOneOrFail(Register, { id: entry.register.id });
  return { entry, published: pointsOf(await publishedRegister(tx, slug), entry.account, "input.entryId") };
}

/** Who does something with points: those that are named for it, else whoever corrects. */
export const whoMay = ({ correctedBy }: PointsDefinition, named: readonly Who[] | undefined): readonly Who[] => named ?? correctedBy;

/** Refuses whoever is not named for it, and everybody about points of their own. */
export async function requireNamed(
  tx: Transaction,
  published: PublishedPoints,
  named: readonly Who[] | undefined,
  personId: string,
): Promise<void> {
  if (personId === tx.actor.personId || !(await isNamed(tx, published, whoMay(published.points, named)))) throw forbidden("mayNotPoint");
}

/** A figure that people typed, in hundredths. */
export function figureAt(path: string, text: string): number {
  const figure = hundredths(text.replace("−", "-"));
  if (figure === null || Math.abs(figure) > MOST * 100) throw invalid(path, "pointsFigure");
  return figure;
}
