import { fieldAt, isToMany, isToOne, titleFields } from "../records/field-path.ts";
import type { ResourceName } from "../records/resource-name.ts";

/** Rows of a relation to many that a page shows; the rest is one click away. */
const manyLimit = 20;

interface Tree {
  [name: string]: Tree;
}

function add(tree: Tree, path: string): void {
  let node = tree;
  for (const name of path.split(".")) {
    node[name] ??= {};
    node = node[name];
  }
}

function addField(tree: Tree, resource: ResourceName, prefix: string, path: string): void {
  const field = fieldAt(resource, path);
  if (!isToOne(field) && !isToMany(field)) {
    add(tree, prefix + path);
    return;
  }
  add(tree, `${prefix}${path}.id`);
  for (const title of titleFields(field.record)) addField(tree, field.record, `${prefix}${path}.`, title);
}

function print(tree: Tree, argumentsAt: (path: string) => string, prefix = ""): string {
  return Object.entries(tree)
    .map(([name, inner]) => {
      const path = prefix + name;
      const names = Object.keys(inner);
      if (names.length === 0) return name;
      return `${name}${argumentsAt(path)} { ${print(inner, argumentsAt, `${path}.`)} }`;
    })
    .join(" ");
}

/** What a page that shows these fields reads of a record: them, what it is called, and what the records of its relations are called. */
function treeOf(resource: ResourceName, fields: readonly string[]): Tree {
  const tree: Tree = { id: {} };
  if (fieldAt(resource, "version")) add(tree, "version");
  // What its headcount opens is named by the path.
  if (resource === "departments") add(tree, "fullName");
  for (const path of new Set([...titleFields(resource), ...fields])) addField(tree, resource, "", path);
  return tree;
}

/** A field as `rows` and `record` are asked for it: a path over relations to one record, or a relation to many with what is asked of it. */
export type AskedField = string | { readonly path: string; readonly fields: readonly AskedField[]; readonly limit: number };

function asked(tree: Tree, isMany: (path: string) => boolean, before = "", above = ""): readonly AskedField[] {
  return Object.entries(tree).flatMap(([name, inner]): readonly AskedField[] => {
    const [path, whole] = [before + name, above + name];
    if (isMany(whole)) return [{ path, fields: asked(inner, isMany, "", `${whole}.`), limit: manyLimit }];
    return Object.keys(inner).length === 0 ? [path] : asked(inner, isMany, `${path}.`, `${whole}.`);
  });
}

/** What `rows` and `record` are asked for to answer just these fields; relations with what their records are called. */
export const askedOf = (resource: ResourceName, fields: readonly string[]): readonly AskedField[] =>
  asked(treeOf(resource, fields), (path) => isToMany(fieldAt(resource, path)));

/** The same as a GraphQL selection, for what a command answers. */
export function selectionOf(resource: ResourceName, fields: readonly string[]): string {
  return print(treeOf(resource, fields), (path) => (isToMany(fieldAt(resource, path)) ? `(limit: ${manyLimit})` : ""));
}

/** The GraphQL selection that answers just what stands at these paths over relations to one record, and which record it is. */
export function selectionOfPaths(paths: readonly string[]): string {
  const tree: Tree = { id: {} };
  for (const path of paths) add(tree, path);
  return print(tree, () => "");
}
