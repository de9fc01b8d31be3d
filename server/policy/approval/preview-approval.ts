import { Department } from "../../../schema/organisation/Department.ts";
import { Revision } from "../../../schema/policy/Revision.ts";
import { type RouteStep, shortensSmall, stepsFor } from "../../../schema/policy/route-step.screen.ts";
import type { Entry } from "../../../schema/shared/record.ts";
import { isUuid } from "../../../schema/shared/uuid.screen.ts";
import { mayPerhaps } from "../../access/ability.ts";
import { isAllowed } from "../../access/is-allowed.ts";
import type { RecordClass } from "../../commands/transaction.ts";
import type { Context } from "../../context.ts";
import { forbidden, invalid, notFound } from "../../errors.ts";
import { message } from "../../messages/message.ts";
import { inOneTransaction, type Snapshot } from "../../queries/one-transaction.ts";
import { recordsById } from "../../reading/records-by-id.ts";
import type { Selection } from "../../reading/request.ts";
import { checkedSteps, type RouteInput } from "./checked-steps.ts";
import type { ApprovalPreview, PreviewPerson, PreviewStep } from "./preview-type.ts";
import { askedText, routeNow } from "./route.ts";
import { smallChangeOf } from "./small-change.ts";
import { type AskedInStep, type AskedText, askedInStep, type Candidate } from "./step-candidates.ts";
import { problemValues, stepProblem } from "./step-problem.ts";

const named: Selection = { scalars: new Set(["id", "name"]), ones: new Map(), manys: [] };

type Names = (resource: "people" | "departments" | "positions", id: string | null) => string | null;
type Language = Context["language"];

/** Names of all who and what is mentioned, as far as the actor may read them. */
async function namesOf({ reader }: Snapshot, all: readonly Candidate[]): Promise<Names> {
  const ids = (pick: (candidate: Candidate) => string | null) => [...new Set(all.map(pick).flatMap((id) => (id === null ? [] : [id])))];
  const known = {
    people: await recordsById(
      reader,
      "people",
      ids(({ personId }) => personId),
      named,
    ),
    departments: await recordsById(
      reader,
      "departments",
      ids(({ departmentId }) => departmentId),
      named,
    ),
    positions: await recordsById(
      reader,
      "positions",
      ids(({ positionId }) => positionId),
      named,
    ),
  };
  return (resource, id) => {
    const name = id === null ? null : known[resource].get(id)?.name;
    return typeof name === "string" ? name : null;
  };
}

function personOf(candidate: Candidate, names: Names, why: string | null): PreviewPerson {
  const { personId, basis, departmentId, positionId } = candidate;
  const as = names("departments", departmentId) ?? names("positions", positionId);
  return { id: personId, name: names("people", personId), basis, as, why };
}

/** What each step would come to for this text today. */
async function previewSteps(snapshot: Snapshot, steps: readonly RouteStep[], text: AskedText, language: Language): Promise<PreviewStep[]> {
  const found: AskedInStep[] = [];
  for (const step of steps) found.push(await askedInStep(snapshot.sql, step, text));
  const names = await namesOf(
    snapshot,
    found.flatMap(({ asked, leftOut }) => [...asked, ...leftOut]),
  );
  return stepsFor(steps, false).flatMap((step, index) => {
    const asked = found[index];
    if (!asked) return [];
    // Whom the drafter chooses is not known before.
    const problem = step.asks === "chosen" ? null : stepProblem(asked);
    const leftOut = asked.leftOut.map((one) =>
      personOf(one, names, message(one.obstacle, language, { name: names("people", one.personId) ?? "—" })),
    );
    const values = { ...problemValues(step, asked), names: leftOut.map(({ name }) => name ?? "—").join(", ") };
    return [
      {
        ...{ place: step.place, name: step.name, asks: step.asks, quorum: step.quorum, workingDays: step.workingDays, small: step.small },
        asked: asked.asked.map((one) => personOf(one, names, null)),
        ...{ leftOut, problem: problem && message(problem, language, values) },
      },
    ];
  });
}

/** The way that a draft would take if whoever hands it in did so now. */
export function previewApproval(context: Context, revisionId: string): Promise<ApprovalPreview> {
  return inOneTransaction(context, "read", async (snapshot) => {
    const { sql, actor } = snapshot;
    if (!isUuid(revisionId) || !(await isAllowed(sql, actor, "read", Revision, revisionId))) throw notFound();
    if (!(await isAllowed(sql, actor, "submit", Revision, revisionId))) throw forbidden();
    const route = await routeNow(sql, revisionId);
    if (route.noApprovalReason !== null) return { noApprovalReason: route.noApprovalReason, steps: [], smallChange: null };
    const steps = await previewSteps(snapshot, route.steps, await askedText(sql, route), context.language);
    if (!shortensSmall(route.steps)) return { noApprovalReason: null, steps, smallChange: null };
    const { size, problem } = await smallChangeOf(sql, route);
    const limits = { mostProvisions: route.smallProvisions, mostCharacters: route.smallCharacters };
    const said = problem && message(problem, context.language, { ...size, ...limits });
    return { noApprovalReason: null, steps, smallChange: { ...size, ...limits, problem: said } };
  });
}

/** Who would be asked today about a text of the department by a route that is not saved yet. */
export function previewRoute(context: Context, input: RouteInput, departmentId: string): Promise<PreviewStep[]> {
  return inOneTransaction(context, "read", async (snapshot) => {
    const { sql, actor } = snapshot;
    if (!mayPerhaps(actor, "update", "categories")) throw forbidden();
    const readable = async (entity: RecordClass<Entry>, id: string, path: string) => {
      if (!isUuid(id)) throw invalid(path, "malformedId");
      if (!(await isAllowed(sql, actor, "read", entity, id))) throw invalid(path, "referenceMissing");
    };
    await readable(Department, departmentId, "departmentId");
    const steps = await checkedSteps(readable, input, "input");
    return previewSteps(snapshot, steps, { revisionId: null, departmentId, writers: [], chosen: [] }, context.language);
  });
}
