import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { screens } from "../../schema/registry.screen.ts";
import { type ResourceName, resources } from "../../schema/registry.ts";
import type { EffectiveField, EffectiveScreen } from "../../schema/screen/effective.screen.ts";
import { roles } from "../../schema/shared/access.ts";
import type { ScreenDefault } from "../../schema/shared/screen.ts";
import { someOperations } from "../screen/operation-arbitraries.ts";
import { runs } from "../support/runs.ts";
import type { Player } from "./make-organisation.ts";
import type { Who } from "./oracle-who.ts";
import { departmentsAround, keepPast, publishPast } from "./screen-levels.ts";
import { type Stage, startStage } from "./stage.ts";
import { descriptionOf, targetEntity } from "./store.ts";

/** Resources with fields that some people read only in part or not at all. */
const names = [
  ...(["people", "memberships", "policyDocuments", "revisions", "obligations", "courses", "quizQuestions"] as const),
  ...(["trainingResults", "auditEvents", "accounts", "screens", "savedViews", "assignments", "clearances"] as const),
];
const EFFECTIVE = `query($resource: String!, $kind: ScreenKind!, $departmentId: ID, $viewId: ID) { effectiveScreen(resource: $resource, kind: $kind, departmentId: $departmentId, viewId: $viewId) }`;
const PREVIEW = `query($resource: String!, $kind: ScreenKind!, $departmentId: ID, $role: Role, $operations: JSON!, $asPersonId: ID, $asRole: Role) {
  previewScreen(resource: $resource, kind: $kind, departmentId: $departmentId, role: $role, operations: $operations, asPersonId: $asPersonId, asRole: $asRole) }`;
const IMPORT = `mutation($input: ImportScreensInput!) { importScreens(input: $input) }`;
const EXPORT = `query($resource: String!, $fields: [String!]!) { exportRows(resource: $resource, format: CSV, fields: $fields) { rows } }`;

/** Shows, offers, opens and demands every field there is. */
function everything(defaults: ScreenDefault, kind: "list" | "form"): unknown[] {
  const fields = Object.keys(defaults.fields);
  const each = (op: string, value: unknown) => fields.map((field) => ({ op, field, value }));
  if (kind === "form") {
    const other = defaults.form.fields.at(-1)?.field;
    const conditions = fields.map((field) => ({ op: "when", field, value: { field: other, is: "isNull", value: true } }));
    return [...fields.map((field) => ({ op: "show", field })), ...each("readOnly", false), ...each("required", true), ...conditions];
  }
  return [
    ...fields.map((field) => ({ op: "show", field })),
    ...each("offer", true),
    ...fields.map((field) => ({ op: "sort", field, descending: true })),
    { op: "filter", filters: fields.slice(0, 20).map((field) => ({ field, is: "isNull", value: false })) },
  ];
}

/** What somebody says at any level: the rubbish that people write, or all there is. */
const someSaying = (defaults: ScreenDefault, kind: "list" | "form") => {
  const fields = Object.keys(defaults.fields);
  const board = fc.constantFrom(...fields).map((by) => [...everything(defaults, kind), { op: "layout", value: "board", by }]);
  const sort = fc.constantFrom(...fields).map((field) => [...everything(defaults, kind), { op: "sort", field, descending: false }]);
  const rubbish = someOperations(defaults).map((said): unknown[] =>
    JSON.parse(JSON.stringify(said, (_, value) => (typeof value === "bigint" ? 7 : value))),
  );
  return fc.oneof(rubbish, kind === "list" ? fc.oneof(board, sort) : fc.constant(everything(defaults, kind)));
};

describe("whatever screens say at any level", () => {
  let stage: Stage;
  let decisions = 0;
  const before = new Map<string, EffectiveScreen>();
  /** Views that were made on the way, and whose they are. */
  const kept = new Map<string, string>();

  beforeAll(async () => {
    stage = await startStage(20261122);
    await stage.server.sql(`update "screen" set "published_id" = null`);
  });
  afterAll(async () => {
    console.log(`Over random screens: ${decisions} decisions compared.`);
    await stage.server.close();
  });

  const that = (is: boolean, about: string) => {
    decisions += 1;
    if (!is) throw new Error(about);
  };

  /** The steps of a path, entity by entity, as the records are related; nothing of the rules. */
  function steps(entity: string, path: string): [string, string][] {
    const [head = "", ...rest] = path.split(".");
    const field = descriptionOf(entity).fields.get(head);
    const inner = rest.length > 0 && field && field.kind !== "scalar" ? steps(targetEntity(field), rest.join(".")) : [];
    return [[entity, head], ...inner];
  }
  const every = (entity: string, path: string, is: (entity: string, field: string) => boolean) =>
    steps(entity, path).every(([at, field]) => is(at, field));

  /** Compares a screen with what the oracle lets the person have, and with the screen before anybody said anything. */
  function check(about: string, who: Who, screen: EffectiveScreen, untouched: EffectiveScreen): void {
    const entity = resources[screen.resource as keyof typeof resources].entity.name;
    const { oracle } = stage;
    const readable = (path: string) => every(entity, path, (at, field) => oracle.mayReadSomewhere(who, at, field));
    const usable = (path: string) => every(entity, path, (at, field) => oracle.mayUse(who, at, field));
    const old = new Map(untouched.fields.map((field) => [field.field, field]));
    const isOpen = (field: EffectiveField | undefined) => field !== undefined && (!field.readOnly || field.required || field.createOnly);
    for (const field of screen.fields) {
      that(readable(field.field) && old.has(field.field), `${about} sees ${field.field}`);
      that(!(field.comparable || field.offered) || usable(field.field), `${about} filters by ${field.field}`);
      that(field.readOnly || !old.get(field.field)?.readOnly, `${about} writes ${field.field}`);
      that(!field.required || isOpen(old.get(field.field)), `${about} must write ${field.field}`);
      if (field.when) that(readable(field.when.field), `${about} learns of ${field.when.field} by ${field.field}`);
    }
    for (const { field } of [...screen.sort, ...screen.filters]) that(usable(field), `${about} orders or filters by ${field}`);
    if (screen.layout.by) that(usable(screen.layout.by), `${about} has a board by ${screen.layout.by}`);
    const writes = ["create", "update", "grant", "answer", "assign", "publish"];
    const ways = entity === "Assignment" ? ["Course", "Revision", "Agreement"] : [entity];
    if (screen.fields.some((field) => !field.readOnly))
      that(
        ways.some((way) => oracle.mayDoSomewhere(who, writes, way)),
        `${about} writes`,
      );
  }

  async function untouchedOf(player: Player, resource: ResourceName, kind: "list" | "form"): Promise<EffectiveScreen> {
    const key = `${player.name} ${resource} ${kind}`;
    const known = before.get(key);
    if (known) return known;
    await stage.server.sql(`update "screen" set "published_id" = null where "resource" = $1 and "kind" = $2`, [resource, kind]);
    const { effectiveScreen } = await (await stage.client(player)).get(EFFECTIVE, { resource, kind });
    expect(effectiveScreen.layers).toEqual([]);
    before.set(key, effectiveScreen.screen);
    return effectiveScreen.screen;
  }

  /** Who holds just this role somewhere, beside a post. */
  const holder = (role: string): Who => {
    const more = role === "anyone" || role === "staff" ? [] : [[role, "everywhere"] as const];
    const held = role === "anyone" ? [] : [["staff", "everywhere"] as const, ...more];
    return { id: "nobody", roles: new Map([["anyone", "everywhere"], ...held]), rank: 0, knows: new Set() };
  };

  const someCase = fc.tuple(fc.constantFrom(...names), fc.constantFrom("list" as const, "form" as const)).chain(([resource, kind]) => {
    const said = fc.option(someSaying(screens[resource], kind), { freq: 3 });
    return fc.record({
      resource: fc.constant(resource),
      kind: fc.constant(kind),
      player: fc.nat(),
      other: fc.nat(),
      role: fc.constantFrom(...roles),
      said: fc.record({ organisation: said, role: said, department: said, departmentRole: said, person: said, view: said }),
      unsaved: someSaying(screens[resource], kind),
    });
  });
  type Case = typeof someCase extends fc.Arbitrary<infer T> ? T : never;

  async function publishAll({ resource, kind, role, said }: Case, player: Player): Promise<string | null> {
    const sql = stage.server.database.reading;
    await stage.server.sql(`update "screen" set "published_id" = null where "resource" = $1 and "kind" = $2`, [resource, kind]);
    const put = (place: object, operations: unknown) => operations && publishPast(sql, resource, kind, place, operations);
    await put({}, said.organisation);
    await put({ role }, said.role);
    for (const department of departmentsAround(stage.oracle.world, player.person.id)) {
      await put({ department }, said.department);
      await put({ department, role }, said.departmentRole);
    }
    await put({ person: player.person.id }, said.person);
    if (!said.view || kind === "form") return null;
    const view = await keepPast(sql, resource, { person: player.person.id }, said.view);
    kept.set(view, player.person.id);
    return view;
  }

  test("nothing is seen, written, filtered, ordered or exported that was not before", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(someCase, async (one) => {
        const { resource, kind } = one;
        const player = stage.players[one.player % stage.players.length]!;
        const who = stage.oracle.who(player.person.id);
        const client = await stage.client(player);
        const untouched = await untouchedOf(player, resource, kind);
        const viewId = await publishAll(one, player);
        const { effectiveScreen } = await client.get(EFFECTIVE, { resource, kind, viewId });
        const about = `${player.name} at the ${kind} of ${resource}`;
        check(about, who, effectiveScreen.screen, untouched);
        const around = departmentsAround(stage.oracle.world, player.person.id);
        for (const { level, id, role } of effectiveScreen.layers) {
          const isTheirs = level === "person" ? id === player.person.id : level === "view" ? id === viewId : true;
          that(isTheirs, `${about}: a layer of somebody else`);
          if (level === "department") that(around.has(id), `${about}: a layer of another department`);
          if (role) that(who.roles.has(role), `${about}: a layer for ${role}`);
        }
        for (const { departmentId } of effectiveScreen.mayConfigure) {
          const row = { id: "", person: null, department: departmentId };
          that(stage.oracle.mayDo(who, "publish", "Screen", row), `${about} configures ${departmentId}`);
        }
        for (const view of effectiveScreen.views) {
          const { person, department } = stage.oracle.world.get(view.id) ?? { person: kept.get(view.id), department: null };
          const isTheirs = person ? person === player.person.id : department === null || around.has(department);
          that(isTheirs, `${about}: a view of somebody else`);
        }
        const entity = resources[resource].entity.name;
        const hidden = [...descriptionOf(entity).fields.values()].filter(
          (field) => field.kind === "scalar" && !stage.oracle.mayUse(who, entity, field.name),
        );
        const tried = hidden[one.other % Math.max(hidden.length, 1)];
        if (tried)
          that((await client.codes(EXPORT, { resource, fields: [tried.name] }))[0] === "INVALID", `${about} exports ${tried.name}`);
      }),
      { numRuns: runs(100), endOnFailure: true },
    );
    expect(decisions).toBeGreaterThan(4_000);
  });

  test("a preview shows no more than the asker and the one looked as see, and an import no more than a screen", {
    timeout: 120_000,
  }, async () => {
    const { oracle } = stage;
    const configuring = stage.players.filter(({ person }) =>
      ["head", "administrator"].some((role) => oracle.who(person.id).roles.has(role)),
    );
    let [seen, imported] = [0, 0];
    await fc.assert(
      fc.asyncProperty(someCase, async (one) => {
        const { resource, kind, role, unsaved: operations } = one;
        const player = configuring[one.player % configuring.length]!;
        const who = oracle.who(player.person.id);
        const client = await stage.client(player);
        const untouched = await untouchedOf(player, resource, kind);
        await publishAll(one, player);
        const levels = (await client.get(EFFECTIVE, { resource, kind })).effectiveScreen.mayConfigure;
        const { departmentId } = levels[one.other % levels.length];
        const person = stage.players[one.other % stage.players.length]!.person.id;
        const about = `${player.name} trying the ${kind} of ${resource}`;
        for (const [as, others] of [
          [{}, []],
          [{ role }, []],
          [{ asRole: role }, [holder(role)]],
          [{ asPersonId: person }, [oracle.who(person)]],
        ] as const) {
          const { data } = await client.ask(PREVIEW, { resource, kind, departmentId, operations, ...as });
          if (!data) continue;
          seen += 1;
          for (const looker of [who, ...others]) check(`${about} as ${JSON.stringify(as)}`, looker, data.previewScreen.screen, untouched);
          that(
            data.previewScreen.layers.every(({ level }: { level: string }) => level !== "person"),
            `${about}: somebody's own columns`,
          );
        }
        const department = departmentId === null ? null : oracle.world.get(departmentId)?.code;
        const content = {
          format: "rulebook-screens",
          version: 1,
          screens: [{ resource, kind, department, role: null, operations }],
          views: [],
        };
        const { importScreens } = await client.get(IMPORT, { input: { content, dryRun: false } });
        imported += importScreens.changes.length;
        const after = await client.get(EFFECTIVE, { resource, kind, departmentId });
        check(`${about} after an import`, who, after.effectiveScreen.screen, untouched);
      }),
      { numRuns: runs(40), endOnFailure: true },
    );
    expect(seen).toBeGreaterThan(80);
    expect(imported).toBeGreaterThan(20);
  });
});
