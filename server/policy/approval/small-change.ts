import { leadRevision } from "../../../schema/policy/revision.sql.ts";
import { shortensSmall } from "../../../schema/policy/route-step.screen.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { invalid } from "../../errors.ts";
import { readProvisions } from "../draft/provision-store.ts";
import { type ChangeSize, changedCharacters, sizeOfChange } from "./change-size.ts";
import type { DraftRoute } from "./route.ts";

type SmallProblem = "smallNotOffered" | "smallFirst" | "smallLevel" | "smallFiles" | "smallTooMuch";

/** The size of a draft's change, and why it is not small; null when it is. */
export interface SmallChange {
  readonly size: ChangeSize;
  readonly problem: SmallProblem | null;
}

/** The files of a revision but for those that its text was brought in with, in one word. */
const filesOf = (revision: string) =>
  `(select coalesce(string_agg(f."file_name" || ' ' || f."checksum", ',' order by f."file_name", f."checksum"), '') from "attachment" f
    where f."revision_id" = ${revision} and not f."imported")`;

/** The text that holds, else the latest published one; what of it differs beside its words. */
const bases = `select b."id"::text, b."title", r."title" as "now", b."level_id" = r."level_id" as "same_level", ${filesOf('b."id"')} = ${filesOf('r."id"')} as "same_files"
  from "revision" r join "policy_document" d on d."id" = r."document_id" join "revision" b on b."id" = ${leadRevision("d")}
  where r."id" = $1 and b."published_at" is not null`;

/** How much a draft changes of the text that holds, and whether that is a small change by its route. */
export async function smallChangeOf(sql: SqlExecutor, route: DraftRoute): Promise<SmallChange> {
  const nothing = { provisions: 0, characters: 0 };
  if (!shortensSmall(route.steps)) return { size: nothing, problem: "smallNotOffered" };
  const [base] = await sql.rows<[string, string, string, boolean, boolean]>(bases, [route.revisionId]);
  if (!base) return { size: nothing, problem: "smallFirst" };
  const [baseId, before, now, sameLevel, sameFiles] = base;
  const text = sizeOfChange(await readProvisions(sql, baseId), await readProvisions(sql, route.revisionId));
  const title = changedCharacters(before, now);
  const size = { provisions: text.provisions + (title > 0 ? 1 : 0), characters: text.characters + title };
  if (!sameLevel) return { size, problem: "smallLevel" };
  if (!sameFiles) return { size, problem: "smallFiles" };
  const within = size.provisions <= route.smallProvisions && size.characters <= route.smallCharacters;
  return { size, problem: within ? null : "smallTooMuch" };
}

/** The size of a change that is claimed to be small; INVALID when it is not. */
export async function checkSmallChange(sql: SqlExecutor, route: DraftRoute): Promise<ChangeSize> {
  const { size, problem } = await smallChangeOf(sql, route);
  if (problem)
    throw invalid("input.smallChange", problem, {
      ...size,
      mostProvisions: route.smallProvisions,
      mostCharacters: route.smallCharacters,
    });
  return size;
}
