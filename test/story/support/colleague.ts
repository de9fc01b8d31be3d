import { timeOf } from "../../../server/database/clock.ts";
import { SESSION_COOKIE } from "../../../server/identity/session-token.ts";
import type { PackDesk } from "../../packs/pack-desk.ts";
import type { Stage } from "./stage.ts";
import type { Visitor, Window } from "./visitor.ts";

/** Somebody of a pack's small company at the panel, signed in before, whose clock shows what the company's does now; at a window of their own where it is not the stage's. */
export async function entering(stage: Stage, desk: PackDesk, name: string, path: string, window?: Window): Promise<Visitor> {
  const account = await stage.server.make.accountOf(desk.id(name));
  const visitor = await stage.visitor();
  const token = await stage.server.session(account);
  await visitor.page.context().addCookies([{ name: SESSION_COOKIE, value: token, url: stage.server.url }]);
  await visitor.page.clock.setFixedTime(await timeOf(stage.server.database.reading));
  if (window) await visitor.page.setViewportSize(window);
  await visitor.open(path);
  return visitor;
}
