import { Department } from "../../../schema/organisation/Department.ts";
import type { Finding } from "../../../schema/register/check/finding.screen.ts";
import { compareDefinitions, type DefinitionChange } from "../../../schema/register/compare/compare-definitions.screen.ts";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { PackParameter, RegisterPack } from "../../../schema/register/definition/pack.screen.ts";
import { fillPack, type PackValue } from "../../../schema/register/pack/fill-pack.screen.ts";
import { readPack, readPackText } from "../../../schema/register/pack/read-pack.screen.ts";
import { Register } from "../../../schema/register/Register.ts";
import { RegisterVersion } from "../../../schema/register/RegisterVersion.ts";
import { inBoth, said } from "../../../schema/register/said.screen.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import type { Bilingual } from "../../../schema/screen/operations.ts";
import { both } from "../../../schema/shared/field.screen.ts";
import { isUuid } from "../../../schema/shared/uuid.screen.ts";
import { isObject } from "../../../schema/shared/values.screen.ts";
import { mayPerhaps } from "../../access/ability.ts";
import { type Call, runCommand } from "../../commands/command.ts";
import { checkDepth } from "../../commands/depth.ts";
import { contentText, DryRunEnd, orDryRun } from "../../commands/dry-run.ts";
import type { Transaction } from "../../commands/transaction.ts";
import type { Context } from "../../context.ts";
import { forbidden, invalid, PublicError } from "../../errors.ts";
import { refuseProblems } from "../definition/definition-problems.ts";
import { publishRegister } from "../definition/publish.ts";
import { saveRegisterDraft } from "../definition/save-draft.ts";
import { boundHere } from "./cited-provisions.ts";
import { checkedParameter } from "./install-pack.ts";
import { kindOfParameter, type Suggested, suggestionsFor } from "./suggestions.ts";

/** Characters of a file at most. */
const LARGEST_FILE = 2_000_000;

/** Something that the file leaves to whoever brings it in. */
interface AskedParameter extends Pick<PackParameter, "key" | "label" | "of"> {
  readonly resource: string;
  readonly suggested: readonly Suggested[];
  /** Codes, numbers or names by which it was known where the file was made. */
  readonly names: readonly string[];
}

/** What bringing a file in did, or would do. */
export interface RegisterImport {
  readonly dryRun: boolean;
  /** The register, of a dry run one that is there already; null where it would be made. */
  readonly registerId: string | null;
  readonly slug: string;
  readonly published: boolean;
  readonly expectedVersion: number | null;
  /** In sentences. */
  readonly says: readonly Bilingual[];
  readonly parameters: readonly AskedParameter[];
  readonly changes: readonly DefinitionChange[];
  /** What keeps it from being published, or should be looked at, by its place in the file. */
  readonly problems: readonly Finding[];
}

const texts = {
  makes: both(
    "新建登记簿“%{name}”，网址名为 %{slug}，由%{owner}保管。",
    "Makes the register “%{name}” at the address %{slug}, kept by %{owner}.",
  ),
  changes: both("成为登记簿“%{name}”的新草稿。", "Becomes the new draft of the register “%{name}”."),
  replaces: both("现有草稿将被替换。", "It replaces the draft that is there."),
  madeOf: both(
    "%{fields} 个字段、%{states} 个状态、%{limits} 个时限、%{duties} 项定期任务、%{reports} 个报表。",
    "%{fields} fields, %{states} states, %{limits} limits, %{duties} duties, %{reports} reports.",
  ),
  sealed: both("封闭登记簿：除指定人员外，任何人都不知道它存在。", "It is sealed: nobody outside of its circle learns that it exists."),
  publishes: both("立即发布，今后登记的记录按它办理。", "It counts at once, for records opened from now on."),
  drafts: both("先存为草稿，发布前不影响任何记录。", "It stays a draft; until it is published no record changes."),
  stays: both("有问题未改正，只能存为草稿。", "There are problems: until they are corrected it can only be kept as a draft."),
  unbound: both(
    "%{count} 个数字引用的条款在本单位没有找到，只保留原文说明。",
    "The provisions of %{count} figures were not found here; what they say is kept as words.",
  ),
};

function parse(content: string): RegisterPack {
  if (content.length > LARGEST_FILE) throw invalid("input.content", "registerTooLarge", { max: LARGEST_FILE / 1_000 });
  const json = readPackText(content);
  if ("value" in json) checkDepth(json.value, "input.content");
  const read = "value" in json ? readPack(json.value) : json;
  if ("pack" in read) return read.pack;
  refuseProblems(read.findings, "input.content");
  throw invalid("input.content", "registerFormat");
}

interface Choices {
  readonly values: Readonly<Record<string, PackValue>>;
  readonly asked: readonly AskedParameter[];
  readonly problems: readonly Finding[];
}

/** What is chosen for the parameters; what is missing in a dry run is told, else refused. */
async function choose(tx: Transaction, pack: RegisterPack, given: unknown, dryRun: boolean): Promise<Choices> {
  const chosen = given ?? {};
  if (!isObject(chosen)) throw invalid("input.parameters", "packParameters");
  const known = new Set(pack.parameters.map(({ key }) => key));
  for (const name of Object.keys(chosen)) if (!known.has(name)) throw invalid(`input.parameters.${name}`, "unknownPackParameter", { name });
  const suggested = await suggestionsFor(tx.context.readerOf(tx.actor), tx.actor.personId, [pack]);
  const values: Record<string, PackValue> = {};
  const problems: Finding[] = [];
  for (const parameter of pack.parameters) {
    const { key, label } = parameter;
    const value = Object.hasOwn(chosen, key) ? chosen[key] : suggested(pack, parameter).map(({ id }) => id);
    try {
      values[key] = await checkedParameter(tx, parameter, value, "input.parameters");
    } catch (error) {
      if (!dryRun || !(error instanceof PublicError) || error.code !== "INVALID") throw error;
      problems.push({
        ...{ at: `parameters.${key}`, key: "parameterMissing", severity: "error" },
        message: said(both("请选择：%{name}", "Choose: %{name}"), { name: inBoth(label) }),
      });
    }
  }
  const asked = pack.parameters.map((parameter): AskedParameter => {
    const { key, label, of, suggests = [] } = parameter;
    return { key, label, of, resource: kindOfParameter[of].resource, suggested: suggested(pack, parameter), names: suggests };
  });
  return { values, asked, problems };
}

const owned = async (tx: Transaction, id: unknown): Promise<Department> => {
  if (!isUuid(id)) throw invalid("input.owningDepartmentId", "required");
  return tx.reference(Department, id, "input.owningDepartmentId");
};

interface Target {
  readonly register: Register | null;
  readonly owner: Department;
  readonly slug: string;
  readonly before: RegisterDefinition | null;
  readonly hasDraft: boolean;
}

async function targetOf(tx: Transaction, pack: RegisterPack, input: InputOf<"importRegister">): Promise<Target> {
  if (!input.registerId) {
    const owner = await owned(tx, input.owningDepartmentId);
    return { register: null, owner, slug: input.slug || pack.slug, before: null, hasDraft: false };
  }
  const register = await tx.load(Register, input.registerId, "update", input.expectedVersion ?? undefined);
  const versions = await tx.em.find(RegisterVersion, { register }, { orderBy: { ordinal: "desc" } });
  const before = versions.find(({ id }) => id === register.published?.id)?.definition ?? null;
  const owner = await tx.em.findOneOrFail(Department, { id: register.owningDepartment.id });
  return { register, owner, slug: register.slug, before, hasDraft: versions.some(({ publishedAt }) => !publishedAt) };
}

function sentences(
  target: Target,
  definition: RegisterDefinition,
  unbound: number,
  published: boolean,
  wrong: boolean,
): readonly Bilingual[] {
  const { register, owner, slug, hasDraft } = target;
  const { titles, fields, states, limits = [], duties = [], reports = [], access } = definition;
  const name = inBoth(titles.plural);
  const counts = { fields: fields.length, states: states.length, limits: limits.length, duties: duties.length, reports: reports.length };
  return [
    register ? said(texts.changes, { name: register.name }) : said(texts.makes, { name, slug, owner: owner.name }),
    ...(hasDraft ? [texts.replaces] : []),
    said(texts.madeOf, counts),
    ...(access.read.template === "circle" ? [texts.sealed] : []),
    ...(unbound > 0 ? [said(texts.unbound, { count: unbound })] : []),
    wrong ? texts.stays : published ? texts.publishes : texts.drafts,
  ];
}

/** Does what a file says; a dry run is ended by an error that carries its report, so that nothing of it stays. */
export async function importRegisterFile(tx: Transaction, input: InputOf<"importRegister">): Promise<RegisterImport> {
  const { dryRun, publish } = input;
  if (!input.registerId && !mayPerhaps(tx.actor, "create", "registers")) throw forbidden();
  const pack = parse(String(input.content));
  const target = await targetOf(tx, pack, input);
  const { values, asked, problems: missing } = await choose(tx, pack, input.parameters, dryRun);
  const filled = fillPack(pack, { values, owner: target.owner.id, slug: target.slug });
  const bindings = await boundHere(tx.context.readerOf(tx.actor), filled.bindings ?? []);
  const definition: RegisterDefinition = { ...filled, ...(filled.bindings ? { bindings } : {}) };
  const unbound = (pack.definition.bindings ?? []).filter(({ provision }, place) => provision && !bindings[place]?.provision).length;
  const { register, owner, slug, before } = target;
  const changes = compareDefinitions(before, definition);
  const report = (
    problems: readonly Finding[],
    done: Pick<RegisterImport, "registerId" | "published" | "expectedVersion">,
  ): RegisterImport => ({
    ...{ dryRun, slug, parameters: asked, changes, problems, ...done },
    says: sentences(
      target,
      definition,
      unbound,
      done.published,
      problems.some(({ severity }) => severity === "error"),
    ),
  });
  // What is not chosen yet could not be checked: it is asked for first.
  if (missing.length > 0)
    throw new DryRunEnd(report(missing, { registerId: register?.id ?? null, published: false, expectedVersion: null }));
  const note = tx.context.language === "zh" ? `由文件导入（${pack.slug}）` : `Brought in from a file (${pack.slug})`;
  const saved = await saveRegisterDraft(tx, {
    ...(register ? { registerId: register.id, expectedVersion: register.version } : { slug, owningDepartmentId: owner.id }),
    ...{ definition, note },
  });
  const { registerId, problems } = saved;
  const isRight = problems.every(({ severity }) => severity !== "error");
  const published = publish && (isRight || !dryRun);
  let { expectedVersion } = saved;
  if (published) {
    await publishRegister(tx, { registerId, expectedVersion, note });
    await tx.em.flush();
    expectedVersion = (await tx.em.findOneOrFail(Register, { id: registerId })).version;
  }
  if (dryRun)
    throw new DryRunEnd(report(problems, { registerId: register?.id ?? null, published, expectedVersion: register?.version ?? null }));
  return report(problems, { registerId, published, expectedVersion });
}

/** Brings a register in from a file, as a new one or as the draft of one that is there; or says what that would do, and does nothing. */
export async function importRegister(context: Context, call: Call<InputOf<"importRegister">>): Promise<RegisterImport> {
  const input = { ...call.input, content: contentText(call.input.content, "registerFormat") };
  const idempotencyKey = input.dryRun ? null : call.idempotencyKey;
  return orDryRun(() => runCommand(context, { ...call, input, idempotencyKey }, importRegisterFile));
}
