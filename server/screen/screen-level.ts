import type { EffectiveScreen } from "../../schema/screen/effective.screen.ts";
import type { Context } from "../context.ts";
import { isRow, type ManySelection, type Row, type Selection, type WhereInput } from "../reading/request.ts";
import { SelectionBuilder } from "../reading/selection-builder.ts";
import { type AskedLevel, askedLevel, type LevelRequest, layersOf, screenOfLevel } from "./asked-level.ts";
import { resolveScreen } from "./effective/resolve-screen.ts";
import { screenAccess } from "./effective/screen-access.ts";
import { layersAbove } from "./effective/screen-layers.ts";

/** One version of what a level says. */
export interface LevelVersion {
  readonly ordinal: unknown;
  readonly operations: unknown;
  readonly note: unknown;
  /** Name of the author, as far as the asker may read it. */
  readonly author: unknown;
  /** When it was published; of a draft when it was last saved. */
  readonly at: unknown;
}

/** What a level says about a screen, and what it says it about. */
export interface ScreenLevelAnswer {
  /** Null until somebody has saved a draft; so is the version. */
  readonly screenId: unknown;
  readonly version: unknown;
  readonly published: LevelVersion | null;
  readonly draft: LevelVersion | null;
  /** The screen as the levels above make it, with where each property comes from and what is locked. */
  readonly base: EffectiveScreen;
  /** The published versions, the newest first. */
  readonly versions: readonly LevelVersion[];
}

/** More versions than these nobody looks through. */
const MOST_VERSIONS = 100;

function selection(): Selection {
  const version = new SelectionBuilder();
  for (const name of ["ordinal", "operations", "note", "publishedAt", "updatedAt"]) version.add([name]);
  version.add(["author", "name"]);
  const versions: ManySelection = {
    field: "versions",
    key: "versions",
    where: null,
    orderBy: [{ ordinal: "DESC" }],
    limit: MOST_VERSIONS,
    selection: version,
  };
  return { scalars: new Set(["id", "version"]), ones: new Map([["published", version]]), manys: [versions] };
}

const none = { isNull: true };

const whereOf = ({ resource, kind, departmentId, role, personal, actor }: AskedLevel): WhereInput => ({
  resource: { eq: resource },
  kind: { eq: kind },
  department: departmentId ? { id: { eq: departmentId } } : none,
  role: role ? { eq: role } : none,
  person: personal ? { id: { eq: actor.personId } } : none,
});

function versionOf(row: Row): LevelVersion {
  const { ordinal, operations, note, author, publishedAt, updatedAt } = row;
  const name = isRow(author) ? (author.name ?? null) : null;
  return { ordinal, operations, note: note ?? null, author: name, at: publishedAt ?? updatedAt };
}

/** What a level says about a screen, for those who may configure it. */
export async function screenLevel(context: Context, request: LevelRequest): Promise<ScreenLevelAnswer> {
  const asked = await askedLevel(context, request);
  const { actor, resource, kind } = asked;
  const { items } = await context.readerOf(actor).list({
    resource: "screens",
    selection: selection(),
    where: whereOf(asked),
    orderBy: [],
    page: { offset: 0, limit: 1 },
  });
  const row = items[0] ?? {};
  const all: readonly Row[] = Array.isArray(row.versions) ? row.versions.filter(isRow) : [];
  const draft = all.find(({ publishedAt }) => publishedAt === null);
  const { layers, place } = await layersOf(context, asked);
  const defaults = await screenOfLevel(context, asked);
  const { screen: base } = resolveScreen(defaults, kind, layersAbove(layers, place), screenAccess(resource, actor));
  return {
    screenId: row.id ?? null,
    version: row.version ?? null,
    published: isRow(row.published) ? versionOf(row.published) : null,
    draft: draft ? versionOf(draft) : null,
    base,
    versions: all.filter((version) => version !== draft).map(versionOf),
  };
}
