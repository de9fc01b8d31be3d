import type { ASTNode } from "@marcbachmann/cel-js";
import type { Bilingual } from "../../screen/operations.ts";
import { closest } from "./closest.screen.ts";
import { exact, exactWhole } from "./exact.screen.ts";
import { ExpressionFault, type PlaceInText } from "./expression-problem.screen.ts";
import { asList, type ExpressionType, flag, joinTypes, number, typeName } from "./expression-type.screen.ts";
import { type ExpressionValue, type LineValue, taken } from "./expression-value.screen.ts";
import { expressionFunctions } from "./functions.screen.ts";
import { binaryPart, chosenPart, isBinary, logicalPart, minusPart, needsFlag, notPart } from "./operators.screen.ts";
import type { Part, Reading } from "./part.screen.ts";

/** What a formula may name, with variables of the lists that it goes through. */
export interface Known {
  readonly types: ReadonlyMap<string, ExpressionType>;
  readonly labels: ReadonlyMap<string, Bilingual>;
  /** How deep within lists it stands, which names a variable's place. */
  readonly variables: ReadonlyMap<string, ExpressionType>;
}

const unknown = (kind: "Name" | "Function" | "Column", name: string, place: PlaceInText, known: Iterable<string>) => {
  const like = closest(name, known);
  return like ? new ExpressionFault(`unknown${kind}Like`, place, { name, like }) : new ExpressionFault(`unknown${kind}`, place, { name });
};

function literal(place: PlaceInText, value: unknown): Part {
  const part = (type: ExpressionType, kept: ExpressionValue): Part => ({ place, type, cost: 1, run: () => kept });
  if (value === null) return part({ is: "nothing" }, null);
  if (typeof value === "boolean") return part(flag, value);
  if (typeof value === "bigint") return part(number, exactWhole(value));
  if (typeof value === "number") return part(number, exact(String(value)));
  if (typeof value === "string") return part({ is: "text", longest: Math.max(1, value.length), literal: value }, value);
  throw new ExpressionFault("notSupported", place);
}

function named(place: PlaceInText, name: string, { types, variables }: Known): Part {
  const type = variables.get(name) ?? types.get(name);
  if (!type) throw unknown("Name", name, place, [...variables.keys(), ...types.keys()]);
  return { place, type, cost: 1, run: (reading) => reading.valueOf(name) };
}

/** A column of a line; of nothing else can a part be taken. */
function column(place: PlaceInText, name: string, of: Part): Part {
  if (of.type.is !== "line") throw new ExpressionFault("noParts", place, { type: typeName(of.type) });
  const type = of.type.columns.get(name);
  if (!type) throw unknown("Column", name, place, of.type.columns.keys());
  return {
    place,
    type,
    cost: of.cost + 1,
    run: (reading) => {
      const line = of.run(reading);
      return typeof line === "object" && line !== null && "cells" in line ? taken((line as LineValue).cells[name], type) : null;
    },
  };
}

/** What goes through a list line by line, by name: how it puts together what the inner part comes to. */
const throughLists = {
  all: { gives: "flag", work: (holds: readonly ExpressionValue[]) => !holds.includes(false) && (holds.includes(null) ? null : true) },
  exists: { gives: "flag", work: (holds: readonly ExpressionValue[]) => holds.includes(true) || (holds.includes(null) ? null : false) },
  exists_one: { gives: "flag", work: (holds: readonly ExpressionValue[]) => holds.filter((one) => one === true).length === 1 },
  filter: {
    gives: "list",
    work: (holds: readonly ExpressionValue[], items: readonly ExpressionValue[]) => items.filter((_, at) => holds[at] === true),
  },
  map: { gives: "inner", work: (values: readonly ExpressionValue[]) => values },
} as const satisfies Readonly<
  Record<string, { gives: string; work: (values: readonly ExpressionValue[], items: readonly ExpressionValue[]) => ExpressionValue }>
>;
type Through = keyof typeof throughLists;
const isThrough = (name: string): name is Through => Object.hasOwn(throughLists, name);

function goneThrough(place: PlaceInText, name: Through, list: Part, args: readonly ASTNode[], known: Known): Part {
  const usage = `${name}(x, …)`;
  const [variable, inner] = args;
  const listType = asList(list.type);
  if (listType.is !== "list")
    throw new ExpressionFault("wrongType", list.place, {
      wanted: typeName({ is: "list", of: number, most: 0 }),
      found: typeName(list.type),
    });
  if (!variable || !inner || args.length !== 2) throw new ExpressionFault("argumentCount", place, { name, usage });
  if (variable.op !== "id") throw new ExpressionFault("variableNeeded", variable);
  const own = variable.args;
  if (known.types.has(own) || known.variables.has(own)) throw new ExpressionFault("variableTaken", variable, { name: own });
  const { of, most } = listType;
  const read = readPart(inner, { ...known, variables: new Map([...known.variables, [own, of]]) });
  const { gives, work } = throughLists[name];
  const body = gives === "inner" ? read : needsFlag(read);
  const type: ExpressionType = gives === "flag" ? flag : gives === "list" ? listType : { is: "list", of: body.type, most };
  return {
    place,
    type,
    cost: list.cost + most * (body.cost + 1) + 1,
    run: (reading) => {
      const items = list.run(reading);
      // A table that nobody has filled in has no lines.
      const lines: readonly ExpressionValue[] = Array.isArray(items) ? items : [];
      const within = (item: ExpressionValue): Reading => ({ ...reading, valueOf: (one) => (one === own ? item : reading.valueOf(one)) });
      return work(
        lines.map((item) => body.run(within(item))),
        lines,
      );
    },
  };
}

function called(place: PlaceInText, name: string, args: readonly ASTNode[], known: Known): Part {
  if (name === "matches") throw new ExpressionFault("regularExpression", place);
  const found = Object.hasOwn(expressionFunctions, name) ? expressionFunctions[name] : undefined;
  if (!found) throw unknown("Function", name, place, [...Object.keys(expressionFunctions), ...Object.keys(throughLists)]);
  const [least, most] = found.takes;
  if (args.length < least || args.length > most) throw new ExpressionFault("argumentCount", place, { name, usage: found.usage });
  return found.make(
    place,
    args.map((arg) => readPart(arg, known)),
  );
}

function listed(place: PlaceInText, items: readonly ASTNode[], known: Known): Part {
  const parts = items.map((item) => readPart(item, known));
  const of = parts.reduce<ExpressionType>(
    (type, part) => {
      const joined = joinTypes(type, part.type);
      if (!joined) throw new ExpressionFault("wrongTypes", part.place, { left: typeName(type), right: typeName(part.type) });
      return joined;
    },
    { is: "nothing" },
  );
  return {
    place,
    type: { is: "list", of, most: parts.length },
    cost: parts.reduce((sum, part) => sum + part.cost, 1),
    run: (reading) => parts.map((part) => part.run(reading)),
  };
}

/** A list that is written out stands for answers or days where it stands beside one: each of its texts is looked at. */
function among(node: ASTNode, place: PlaceInText, item: Part, list: Part, known: Known): Part {
  if (node.op === "list") for (const one of node.args) binaryPart("==", one, item, readPart(one, known));
  return binaryPart("in", place, item, list);
}

/** A part of a formula's syntax tree, with its type; ends with an ExpressionFault at the place of what is wrong. */
export function readPart(node: ASTNode, known: Known): Part {
  const place = { start: node.start, end: node.end };
  const read = (one: ASTNode) => readPart(one, known);
  switch (node.op) {
    case "value":
      return literal(place, node.args);
    case "id":
      return named(place, node.args, known);
    case ".":
      return column(place, node.args[1], read(node.args[0]));
    case "call":
      return called(place, node.args[0], node.args[1], known);
    case "rcall": {
      const [name, receiver, args] = node.args;
      if (receiver.op === "id" && receiver.args === "cel") throw new ExpressionFault("notSupported", place);
      return isThrough(name) ? goneThrough(place, name, read(receiver), args, known) : called(place, name, [receiver, ...args], known);
    }
    case "list":
      return listed(place, node.args, known);
    case "?:":
      return chosenPart(place, read(node.args[0]), read(node.args[1]), read(node.args[2]));
    case "&&":
      return logicalPart(false, place, read(node.args[0]), read(node.args[1]));
    case "||":
      return logicalPart(true, place, read(node.args[0]), read(node.args[1]));
    case "!_":
      return notPart(place, read(node.args));
    case "-_":
      return minusPart(place, read(node.args));
    case "in":
      return among(node.args[1], place, read(node.args[0]), read(node.args[1]), known);
    default:
      if (isBinary(node.op) && Array.isArray(node.args)) {
        const [left, right] = node.args as readonly [ASTNode, ASTNode];
        return binaryPart(node.op, place, read(left), read(right));
      }
      throw new ExpressionFault("notSupported", place);
  }
}
