import type { Department } from "../../schema/organisation/Department.ts";
import type { Person } from "../../schema/organisation/Person.ts";
import { Screen } from "../../schema/screen/Screen.ts";
import { ScreenVersion } from "../../schema/screen/ScreenVersion.ts";
import type { Transaction } from "../commands/transaction.ts";
import { conflict } from "../errors.ts";
import { SelectionBuilder } from "../reading/selection-builder.ts";
import type { ScreenLevel } from "./effective/screen-layers.ts";

/** Whose screen it is, as records. */
export interface ScreenOwner extends Pick<ScreenLevel, "resource" | "kind" | "role"> {
  readonly department: Department | null;
  readonly person: Person | null;
}

/** The screen of a level, locked for a change; undefined when nobody has begun it. */
export async function screenOf(
  tx: Transaction,
  { resource, kind, role, department, person }: ScreenOwner,
  action: "update" | "publish",
): Promise<Screen | undefined> {
  const known = await tx.em.findOne(Screen, { resource, kind, role, department, person });
  return known ? tx.load(Screen, known.id, action) : undefined;
}

/** A screen that nobody has begun, still without a version. */
export const newScreen = ({ resource, kind, role, department, person }: ScreenOwner): Screen =>
  Object.assign(new Screen(), {
    resource,
    kind,
    ...(role ? { role } : {}),
    ...(department ? { department } : {}),
    ...(person ? { person } : {}),
  });

/** CONFLICT when the screen moved on since somebody saw it: says who was faster, as far as that may be told. */
export async function refuseOutdated(tx: Transaction, screen: Screen, expected: number): Promise<void> {
  const { version: current, id } = screen;
  if (current === expected) return;
  const { items } = await tx.context.readerOf(tx.actor).list({
    resource: "screenVersions",
    selection: new SelectionBuilder().add(["author", "name"]),
    where: { screen: { id: { eq: id } } },
    orderBy: [{ updatedAt: "DESC" }],
    page: { offset: 0, limit: 1 },
  });
  const author = items[0]?.author;
  const name = typeof author === "object" && author !== null && "name" in author ? author.name : null;
  throw typeof name === "string" ? conflict("screenChanged", { name, current, expected }) : conflict("stale", { current, expected });
}

/** Whether the screen has a draft that nobody has published. */
export const draftOf = (tx: Transaction, screen: Screen): Promise<ScreenVersion | null> =>
  tx.em.findOne(ScreenVersion, { screen, publishedAt: null });
