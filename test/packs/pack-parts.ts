import type { RegisterDefinition } from "../../schema/register/definition/definition.screen.ts";
import type { Band } from "../../schema/register/definition/flow.screen.ts";
import type { Who } from "../../schema/register/definition/who.screen.ts";

/** Who is meant, in a few words. */
export function whoText(who: Who): string {
  const of = "of" in who && who.of ? ` of ${typeof who.of === "string" ? who.of : who.of.id}` : "";
  switch (who.kind) {
    case "field":
      return `field ${who.field}`;
    case "position":
      return `position ${who.position}${of}`;
    case "people":
      return `people ${who.people.join(" ")}`;
    case "role":
      return who.role;
    case "onDuty":
      return `on duty ${who.roster}`;
    case "head":
      return `head${of}${who.up ? ` up ${who.up}` : ""}`;
    default:
      return `${who.kind}${of}`;
  }
}

const edges = (bands: readonly Band[]): readonly number[] => [
  ...new Set(bands.flatMap(({ from, to }) => [from, to].flatMap((edge) => edge?.value ?? []))),
];

/** All that a story of the pack has to tell, each a few words: what is acted, refused, met, missed, skipped, counted and hidden. */
export function* partsOf(definition: RegisterDefinition): Generator<string> {
  const { access, fields, opening, transitions, handover, bands, limits, duties, balances, points, rosters, reports, outsideForms } =
    definition;
  if (access.read.template !== "everybody") yield "access: reading refused";
  if (access.create.template !== "everybody") yield "access: opening refused";
  for (const { key, of, required, requiredIf, unique, personal, default: begins } of fields) {
    if (of.kind === "computed") yield `field ${key}: worked out`;
    if ((required && !begins) || requiredIf) yield `field ${key}: demanded`;
    if ("among" in of && of.among) yield `field ${key}: not anybody`;
    if (unique) yield `field ${key}: unique`;
    if (personal) yield `field ${key}: hidden`;
  }
  for (const { who } of opening?.tells ?? []) for (const one of who) yield `opening: tells ${whoText(one)}`;
  const ofHandover = [handover?.signed, handover?.refused];
  for (const one of transitions) {
    const { key, who, notBy, approval, guards, fields: filled, reason, tells } = one;
    yield `${key}: given`;
    for (const told of tells ?? []) yield `${key}: tells ${whoText(told)}`;
    if (ofHandover.includes(key)) continue;
    yield `${key}: refused`;
    for (const by of who) yield `${key}: by ${whoText(by)}`;
    for (const by of notBy ?? []) yield `${key}: not by ${whoText(by)}`;
    for (const [band, steps] of Object.entries(approval?.steps ?? {}))
      for (const [place, step] of steps.entries()) for (const by of step.who) yield `${key}: ${band} step ${place + 1} by ${whoText(by)}`;
    for (const place of (guards ?? []).keys()) yield `${key}: guard ${place + 1} refuses`;
    for (const { field, required } of filled ?? []) if (required) yield `${key}: demands ${field}`;
    if (reason === "required") yield `${key}: demands reason`;
  }
  if (handover) {
    yield* ["handover: refused to others", "handover: confirmed", "handover: out of time"];
    for (const place of (handover.guards ?? []).keys()) yield `handover: guard ${place + 1} refuses`;
  }
  for (const { key, bands: ranges } of bands ?? [])
    for (const edge of edges(ranges)) for (const side of ["below", "at", "above"]) yield `band ${key}: ${side} ${edge}`;
  for (const { key, ends, when, pausedIn, warning, escalations } of limits ?? []) {
    yield* [`limit ${key}: met`, `limit ${key}: missed`];
    for (const { on, ...what } of ends) yield `limit ${key}: ended as ${on} ${Object.values(what).join()}`;
    if (when) yield `limit ${key}: not for all`;
    if (pausedIn) yield `limit ${key}: paused`;
    for (const who of warning?.tells ?? []) yield `limit ${key}: warns ${whoText(who)}`;
    for (const [place, { tells }] of (escalations ?? []).entries())
      for (const who of tells) yield `limit ${key}: escalation ${place + 1} tells ${whoText(who)}`;
  }
  for (const { key, owedBy, skippedBy, fulfilledBy } of duties ?? []) {
    yield* [`duty ${key}: fulfilled`, `duty ${key}: missed`, `duty ${key}: skipped`, `duty ${key}: skipping refused`];
    for (const who of owedBy) yield `duty ${key}: owed by ${whoText(who)}`;
    for (const who of skippedBy) yield `duty ${key}: skipped by ${whoText(who)}`;
    if (fulfilledBy.when) yield `duty ${key}: not by every record`;
  }
  for (const { key, entries, floor, low, allowance, closedBy } of balances ?? []) {
    for (const entry of entries) yield `balance ${key}: ${entry.key} booked`;
    if (floor !== undefined) yield `balance ${key}: floor`;
    for (const who of low?.tells ?? []) yield `balance ${key}: low tells ${whoText(who)}`;
    if (allowance) yield `balance ${key}: allowance`;
    if (closedBy) yield* [`balance ${key}: period closed`, `balance ${key}: closing refused`];
  }
  for (const { key, rules, streak, correctedBy } of points ?? []) {
    for (const rule of rules) yield `points ${key}: ${rule.key}`;
    if (streak) yield `points ${key}: streak`;
    for (const who of correctedBy) yield `points ${key}: corrected by ${whoText(who)}`;
    yield* [`points ${key}: correcting refused`, `points ${key}: disputed`];
  }
  for (const { key, rest, only, shifts } of rosters ?? []) {
    yield* [`roster ${key}: planned`, `roster ${key}: planning refused`, `roster ${key}: swapped`, `roster ${key}: swap refused`];
    yield `roster ${key}: not others`;
    if (rest) yield `roster ${key}: rest`;
    if (only) yield `roster ${key}: only days off`;
    for (const shift of shifts) yield `roster ${key}: ${shift.key} on duty`;
  }
  for (const { key, measures, frozen } of reports ?? []) {
    for (const measure of measures) yield `report ${key}: ${measure.key}`;
    if (frozen) yield `report ${key}: kept`;
  }
  for (const { key } of outsideForms ?? []) yield* [`form ${key}: sent`, `form ${key}: too many`];
}
