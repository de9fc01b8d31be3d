import { isObject } from "../../shared/values.screen.ts";
import type { RegisterDefinition } from "../definition/definition.screen.ts";
import type { Findings } from "./finding.screen.ts";
import { anything, either, figure, list, mapOf, object, oneOf, type Shape, variants, words, yes } from "./shape-parts.screen.ts";

const both = object({ zh: words(2000), en: words(4000) });
const key = words(60);
const formula = words(20_000);
const keys = list(key);
const ids = list(words(100), 1000);

const meant = either(oneOf("record", "creator", "register"), object({ id: words(100) }));
const who = list(
  variants("kind", {
    creator: [{}],
    handler: [{}],
    head: [{ of: meant }, { up: figure }],
    members: [{ of: meant }, { subtree: yes }],
    position: [{ position: words(100) }, { of: meant }],
    people: [{ people: ids }],
    field: [{ field: key }],
    role: [{ role: oneOf("administrator", "auditor", "confidentialityOfficer", "policyEditor", "trainingManager") }],
    onDuty: [{ roster: key }],
    otherParty: [{}],
    staff: [{}],
  }),
  100,
);

const tone = oneOf("done", "dueSoon", "overdue", "draft", "scheduled", "neutral");
const options = list(object({ key, label: both }, { tone, retired: yes }), 1000);
const simple = {
  text: [{}, { max: figure }],
  longText: [{}, { max: figure }],
  number: [{}, { decimals: figure, unit: both, min: figure, max: figure }],
  money: [{}, { currency: words(10), min: words(20), max: words(20) }],
  day: [{}],
  moment: [{}],
  duration: [{}, { max: figure }],
  choice: [{ options }],
  choices: [{ options }, { most: figure }],
  flag: [{}],
  person: [{}, { among: who }],
  department: [{}],
  position: [{}],
  phone: [{}],
} as const;
const gives = oneOf("text", "number", "money", "day", "moment", "duration", "flag");
const kind = variants("kind", {
  ...simple,
  people: [{}, { among: who, most: figure }],
  record: [{}, { register: key, many: oneOf(true) }],
  provision: [{}],
  document: [{}],
  file: [{}, { only: oneOf("pictures"), most: figure }],
  signature: [{}],
  place: [{}],
  checklist: [{ items: list(object({ key, label: both }, { help: both, failNeeds: list(oneOf("remark", "photo"), 2) })) }],
  table: [
    { columns: list(object({ key, label: both, of: variants("kind", simple) }, { required: yes, is: formula, sum: oneOf(true) })) },
    { most: figure },
  ],
  computed: [
    { is: formula, gives },
    { decimals: figure, unit: both },
  ],
});

const defaulted: Shape = (value, at, findings) =>
  (isObject(value) && "is" in value ? object({ is: formula }) : object({ value: anything }))(value, at, findings);

const unique: Shape = (value, at, findings) =>
  (isObject(value) ? object({}, { with: keys, when: formula, among: oneOf("open"), during: object({ from: key, until: key }) }) : yes)(
    value,
    at,
    findings,
  );

const field = object(
  { key, label: both, of: kind },
  {
    ...{ help: both, example: both, section: key, required: yes, requiredIf: formula, shownIf: formula, unique, default: defaulted },
    ...{ indexed: yes, searchable: yes, personal: object({ shownTo: who }, { monthsKept: figure }), retired: oneOf(true) },
  },
);

const quorum = object(
  { needs: (value, at, findings) => (typeof value === "number" ? figure : oneOf("any", "all"))(value, at, findings) },
  { inOrder: yes },
);
const guards = list(object({ holds: formula, message: both }), 50);
const edge = object({ value: figure, included: yes });
const bands = object({ key, label: both, over: formula, bands: list(object({ key, label: both }, { from: edge, to: edge }), 50) });
const frozen: Shape = (value, at, findings) => (Array.isArray(value) ? keys : oneOf("all"))(value, at, findings);
const states = list(object({ key, label: both, tone, open: yes }, { frozen }), 60);

const transition = object(
  { key, label: both, from: keys, to: key, who },
  {
    ...{
      explain: both,
      notBy: who,
      quorum,
      guards,
      reason: oneOf("optional", "required"),
      signature: yes,
      seal: yes,
      minor: yes,
      tells: who,
    },
    approval: object({ bands: key, steps: mapOf(list(object({ who }, { quorum }), 20)) }),
    fields: list(object({ field: key }, { required: yes })),
    sets: list(object({ field: key, is: formula })),
    handler: either(oneOf("actor", "head", "nobody"), object({ field: key })),
  },
);

const handler = either(oneOf("actor", "head", "nobody"), object({ field: key }));
const opening = object({}, { handler, tells: list(object({ who }, { when: formula }), 20) });
const span = object({ amount: figure, unit: oneOf("minutes", "hours", "days", "months", "workingMinutes", "workingHours", "workingDays") });
const within: Shape = (value, at, findings) => (isObject(value) && "until" in value ? object({ until: key }) : span)(value, at, findings);
const event = variants("on", {
  opened: [{}],
  entered: [{ state: key }],
  left: [{ state: key }],
  transition: [{ transition: key }],
  field: [{ field: key }],
});
const limit = object(
  { key, label: both, begins: event, ends: list(event, 50), within },
  {
    ...{ at: words(10), when: formula, pausedIn: keys, warning: object({ before: span, tells: who }) },
    escalations: list(object({ tells: who }, { after: span }), 20),
  },
);

const weekday = oneOf(1, 2, 3, 4, 5, 6, 7);
const rhythm = variants("every", {
  day: [{}],
  week: [{ on: list(weekday, 7) }],
  monthWeekday: [{ nth: oneOf(1, 2, 3, 4, -1), on: weekday }],
  month: [{ day: figure }, { months: figure, month: figure }],
  since: [{ register: key, field: key, months: figure }],
  age: [{ register: key, field: key, steps: list(object({ everyMonths: figure }, { untilMonths: figure }), 20) }],
});
const duty = object(
  {
    ...{ key, label: both, rhythm, onDayOff: oneOf("keep", "skip", "before", "after"), owedBy: who, each: yes },
    ...{ fulfilledBy: object({}, { state: key, when: formula, about: key }), skippedBy: who },
  },
  { at: words(10), opensBefore: span },
);

const period = oneOf("month", "quarter", "year");
const balance = object(
  {
    ...{ key, label: both, unit: oneOf("money", "number") },
    entries: list(object({ key, state: key, way: oneOf("in", "out"), amount: formula }, { when: formula, label: both }), 50),
  },
  {
    ...{ per: list(key, 5), floor: figure, low: object({ value: figure, tells: who }), period, closedBy: who, byHand: who },
    allowance: object({ amount: figure, carriesOver: yes }),
  },
);
const from: Shape = (value, at, findings) => {
  const shape =
    isObject(value) && "limit" in value
      ? object({ limit: key })
      : isObject(value) && "duty" in value
        ? object({ duty: key })
        : object({ state: key }, { when: formula });
  return shape(value, at, findings);
};
const points = object(
  {
    key,
    label: both,
    of: key,
    period,
    start: figure,
    rules: list(object({ key, label: both, points: figure }, { from }), 100),
    correctedBy: who,
  },
  {
    ...{ bands: key, day: key, givenBy: who, decidedBy: who },
    streak: object({ periods: figure, below: figure, says: both, tells: who }),
  },
);
const roster = object(
  {
    ...{ key, label: both, people: who, plannedBy: who, swapApprovedBy: who },
    shifts: list(object({ key, label: both, from: words(10), until: words(10), minimum: figure }), 50),
  },
  { only: oneOf("daysOff"), rest: figure },
);

const measure = variants("of", {
  count: [{ key, label: both }, { when: formula }],
  sum: [{ key, label: both, field: key }],
  average: [{ key, label: both, field: key }],
  onTime: [{ key, label: both, limit: key }],
  fulfilled: [{ key, label: both, duty: key }],
});
const report = object(
  { key, label: both, groupBy: list(key, 5), measures: list(measure, 30) },
  {
    period: object({ field: key, unit: oneOf("day", "week", "month", "quarter", "year") }),
    frozen: oneOf("week", "month", "quarter", "year"),
  },
);
const view = object(
  { key, label: both, as: oneOf("table", "board", "cards", "calendar") },
  { day: key, columns: list(words(200), 60), where: anything },
);
const form = object(
  { key, label: both, notice: both, fields: keys, mostADay: figure },
  {
    ...{ introduction: both, thanks: both, oncePerTicket: yes, opensOn: words(10), closesOn: words(10), closedWords: both },
    ...{ mostAnHour: figure, mostInAll: figure },
  },
);
const binding = object({ at: words(300) }, { document: words(100), provision: words(100), says: both });

const beside = { fields: keys, departments: list(object({ id: words(100) }, { subtree: yes }), 200), positions: ids } as const;
const template = variants("template", {
  everybody: [{}],
  department: [{}, beside],
  involved: [{}, beside],
  circle: [{ people: ids }],
});

const definition = object(
  {
    ...{ format: oneOf(1), titles: object({ singular: both, plural: both }), numbering: words(200), recordTitle: list(key, 20) },
    ...{ sections: list(object({ key, title: both }), 100), fields: list(field, 5000), states, transitions: list(transition, 200) },
    access: object({ read: template, create: template, act: template, configure: template }, { level: words(60) }),
  },
  {
    ...{ about: both, opening, bands: list(bands, 50), limits: list(limit, 50), duties: list(duty, 50), balances: list(balance, 20) },
    ...{ points: list(points, 20), rosters: list(roster, 20), reports: list(report, 50), views: list(view, 50) },
    ...{ outsideForms: list(form, 20), bindings: list(binding, 200), monthsKept: figure },
    handover: object({ state: key, from: key, to: key, items: keys, within: figure, signed: key, refused: key }, { guards }),
    extends: oneOf("people", "policyDocuments", "courses", "agreements", "positions"),
  },
);

/** Whether a value from anywhere has the form of a definition, so that the rest of the check can look at it. A newer format is said as such. */
export function checkShape(value: unknown, findings: Findings): value is RegisterDefinition {
  if (isObject(value) && typeof value.format === "number" && value.format > 1) {
    findings.error("format", "newerFormat");
    return false;
  }
  return definition(value, "", findings);
}
