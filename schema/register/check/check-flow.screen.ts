import { both } from "../../shared/field.screen.ts";
import type { Quorum, RegisterTransition } from "../definition/flow.screen.ts";
import type { Who } from "../definition/who.screen.ts";
import { isSameValue } from "../same-value.screen.ts";
import { checkNamed, checkWho } from "./check-who.screen.ts";
import type { Checking } from "./checking.screen.ts";

const aPerson = both("人员字段", "a field with one person");
const peopleField = both("人员字段", "a field with a person");

function reachable({ definition }: Checking): ReadonlySet<string> {
  const found = new Set(definition.states.slice(0, 1).map(({ key }) => key));
  for (const key of found) for (const { from, to } of definition.transitions) if (from.includes(key)) found.add(to);
  return found;
}

function checkStates(checking: Checking): void {
  const { definition, findings } = checking;
  const { states, transitions, handover } = definition;
  checking.keyed("states", states);
  const [begin] = states;
  if (!begin) {
    if (transitions.length > 0 || handover || definition.limits?.length) findings.error("states", "nothingToFill");
    return;
  }
  if (!begin.open) findings.error("states.0.open", "noOpenState");
  const reached = reachable(checking);
  for (const [place, { key, label, open, frozen }] of states.entries()) {
    if (!reached.has(key)) findings.error(`states.${place}`, "unreachableState", { name: label });
    const leaves = transitions.some(({ from, to }) => from.includes(key) && to !== key);
    if (open && !leaves) findings.error(`states.${place}`, "deadEnd", { name: label });
    if (Array.isArray(frozen)) for (const [at, name] of frozen.entries()) checking.field(`states.${place}.frozen.${at}`, name);
  }
}

function checkQuorum(checking: Checking, at: string, quorum: Quorum | undefined, who: readonly Who[]): void {
  if (!quorum || typeof quorum.needs !== "number") return;
  checking.whole(`${at}.needs`, quorum.needs, 1, 100);
  // What a parameter of a pack stands for is not known yet.
  const isKnown = (one: Who) => one.kind === "people" && !one.people.some((id) => id.startsWith("$"));
  const named = who.every((one) => isKnown(one) || one.kind === "creator" || one.kind === "handler");
  const count = who.reduce((sum, one) => sum + (one.kind === "people" ? new Set(one.people).size : 1), 0);
  if (named && quorum.needs > count) checking.findings.error(`${at}.needs`, "quorumTooGreat", { count, needs: quorum.needs });
}

function checkApproval(checking: Checking, at: string, approval: NonNullable<RegisterTransition["approval"]>): void {
  const bands = checking.definition.bands?.find(({ key }) => key === approval.bands);
  if (!bands) {
    checking.findings.error(`${at}.bands`, "unknownBands", { name: approval.bands });
    return;
  }
  for (const { key, label } of bands.bands) {
    if (!Object.hasOwn(approval.steps, key)) checking.findings.error(`${at}.steps`, "bandWithoutSteps", { name: label });
  }
  for (const [key, steps] of Object.entries(approval.steps)) {
    if (!bands.bands.some((band) => band.key === key)) checking.findings.error(`${at}.steps.${key}`, "stepsWithoutBand", { name: key });
    for (const [place, { who, quorum }] of steps.entries()) {
      checkNamed(checking, `${at}.steps.${key}.${place}.who`, who);
      checkQuorum(checking, `${at}.steps.${key}.${place}.quorum`, quorum, who);
    }
  }
}

function checkHandler(checking: Checking, at: string, handler: RegisterTransition["handler"]): void {
  if (typeof handler === "object") checking.fieldOf(`${at}.handler.field`, handler.field, ["person"], aPerson);
}

function checkOpening(checking: Checking): void {
  const { opening } = checking.definition;
  checkHandler(checking, "opening", opening?.handler);
  for (const [place, { who, when }] of (opening?.tells ?? []).entries()) {
    checkNamed(checking, `opening.tells.${place}.who`, who);
    checking.condition(`opening.tells.${place}.when`, when);
  }
}

function checkWriting(checking: Checking, at: string, { fields = [], sets = [], handler }: RegisterTransition): void {
  const isComputed = (name: string) => checking.fields.get(name)?.of.kind === "computed";
  for (const [place, { field }] of fields.entries()) {
    checking.field(`${at}.fields.${place}.field`, field);
    if (isComputed(field)) checking.findings.error(`${at}.fields.${place}.field`, "setsComputed", { name: field });
  }
  for (const [place, { field, is }] of sets.entries()) {
    const target = checking.fields.get(field);
    if (!target) checking.findings.error(`${at}.sets.${place}.field`, "unknownField", { name: field });
    else if (target.of.kind === "computed") checking.findings.error(`${at}.sets.${place}.field`, "setsComputed", { name: field });
    else checking.formula(`${at}.sets.${place}.is`, is, { field: target.of, slug: checking.around.slug });
  }
  checkHandler(checking, at, handler);
}

function checkTransition(checking: Checking, at: string, transition: RegisterTransition): void {
  const { findings, definition } = checking;
  const { from, to, who, notBy = [], label, approval } = transition;
  if (from.length === 0) findings.error(`${at}.from`, "noFrom");
  for (const [place, state] of from.entries()) checking.state(`${at}.from.${place}`, state);
  checking.state(`${at}.to`, to);
  const bySigning = definition.handover?.signed === transition.key || definition.handover?.refused === transition.key;
  if (who.length === 0 && !approval && !bySigning) findings.error(`${at}.who`, "nobodyGives", { name: label });
  checkWho(checking, `${at}.who`, who);
  checkWho(checking, `${at}.notBy`, notBy);
  if (who.length > 0 && who.every((one) => notBy.some((other) => isSameValue(one, other))))
    findings.error(`${at}.notBy`, "onlyExcluded", { name: label });
  checkQuorum(checking, `${at}.quorum`, transition.quorum, who);
  if (approval) checkApproval(checking, `${at}.approval`, approval);
  for (const [place, { holds, message }] of (transition.guards ?? []).entries()) {
    checking.condition(`${at}.guards.${place}.holds`, holds);
    checking.name(`${at}.guards.${place}.message`, message);
  }
  checkWriting(checking, at, transition);
  checkWho(checking, `${at}.tells`, transition.tells ?? []);
}

function checkHandover(checking: Checking): void {
  const { definition, findings } = checking;
  const { handover, transitions } = definition;
  if (!handover) return;
  checking.state("handover.state", handover.state);
  for (const party of ["from", "to"] as const) checking.fieldOf(`handover.${party}`, handover[party], ["person"], peopleField);
  if (handover.from === handover.to) findings.error("handover.to", "sameParties");
  for (const [place, name] of handover.items.entries()) checking.field(`handover.items.${place}`, name);
  checking.whole("handover.within", handover.within, 1, 525_600);
  for (const [place, { holds, message }] of (handover.guards ?? []).entries()) {
    checking.condition(`handover.guards.${place}.holds`, holds);
    checking.name(`handover.guards.${place}.message`, message);
  }
  for (const way of ["signed", "refused"] as const) {
    const found = transitions.find(({ key }) => key === handover[way]);
    if (!found) findings.error(`handover.${way}`, "unknownTransition", { name: handover[way] });
    else if (!found.from.includes(handover.state)) findings.error(`handover.${way}`, "transitionElsewhere", { name: found.label });
  }
}

/** States, transitions and the handover: each state can be reached and left, each transition given by somebody. */
export function checkFlow(checking: Checking): void {
  checkStates(checking);
  checkOpening(checking);
  checking.keyed("transitions", checking.definition.transitions);
  for (const [place, transition] of checking.definition.transitions.entries())
    checkTransition(checking, `transitions.${place}`, transition);
  checkHandover(checking);
}
