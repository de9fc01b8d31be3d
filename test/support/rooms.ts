/** Folders, and files that stand beside them, from the lowest to the highest: each imports only from what stands before it. */
export type RoomOrder = readonly string[];

/** The rooms of the server: what everything needs, how records are read, what frames a change, the modules, and what puts them together. */
const server: RoomOrder = [
  "project-folder.ts",
  "config.ts",
  "messages",
  "errors.ts",
  "resolver-class.ts",
  "database/bundled",
  "database/migrations",
  "database",
  "apart",
  "files",
  "pictures",
  "office",
  "print",
  "spreadsheet",
  "policy/import/word",
  "policy/import/web",
  "policy/import",
  "model",
  "access",
  "reading",
  "context.ts",
  "audit",
  "queries",
  "screen/effective",
  "commands",
  "telling",
  "export",
  "screen",
  "identity",
  "obligation/subject",
  "obligation",
  "notification",
  "training",
  "organisation/import",
  "organisation",
  "policy/revision",
  "policy/inquiry",
  "policy/reference",
  "policy/draft",
  "policy/comment",
  "policy/draft-import",
  "policy/comparison",
  "policy/draft-history",
  "policy/print",
  "policy/approval",
  "policy/procedure",
  "policy/exception",
  "policy/validity",
  "policy/publication",
  "policy/document",
  "policy/renumbering",
  "policy",
  "confidentiality",
  "evidence",
  "confirmation",
  "jobs",
  "works.ts",
  "bulk",
  "graphql",
  "http",
  "main.ts",
];

/** The rooms of the panel: words and parts, the generic screens, the pages of each module, and what puts them together. */
const admin: RoomOrder = [
  "api-descriptions-plugin.ts",
  "precompress-plugin.ts",
  "i18n",
  "theme",
  "records",
  "graphql",
  "vite.config.ts",
  "providers",
  "names",
  "marks",
  "shared",
  "layout",
  "audience",
  "charts",
  "screens",
  "screens/display",
  "screens/history",
  "screens/input",
  "screens/form",
  "screens/command",
  "screens/list",
  "screens/list/views",
  "screens/list/filter",
  "screens/list/bulk",
  "screens/list/rows",
  "screens/list/settings",
  "screens/pages",
  "search",
  "dashboard",
  "obligation",
  "notification",
  "organisation",
  "evidence",
  "training",
  "identity",
  "screen-designer",
  "confidentiality",
  "policy",
  "policy/future",
  "policy/provisions",
  "policy/print",
  "policy/comparison",
  "policy/reference",
  "policy/exception",
  "policy/validity",
  "policy/reading",
  "policy/comment",
  "policy/approval",
  "policy/procedure",
  "policy/publication",
  "policy/draft-history",
  "policy/draft/import",
  "policy/draft/editor/text",
  "policy/draft/editor/saving",
  "policy/draft/editor/typing",
  "policy/draft/editor",
  "policy/draft",
  "policy/document",
  "pages.tsx",
  "resources.tsx",
  "frame",
  "App.tsx",
  "main.tsx",
];

/** The order of each tree that has one. */
export const roomOrders: Readonly<Record<string, RoomOrder>> = { server, admin };

/** The room of a file in its tree's order; null for files of trees that have no order. */
export function roomOf(path: string): string | null {
  const [tree = "", ...rest] = path.split("/");
  if (!roomOrders[tree] || !/\.tsx?$/.test(path)) return null;
  return rest.length === 1 ? (rest[0] ?? null) : rest.slice(0, -1).join("/");
}

/** Why a file may not import another of its tree, by the order of their rooms; undefined where it may. */
export function roomProblem(from: string, to: string): string | undefined {
  const tree = from.split("/")[0] ?? "";
  const order = roomOrders[tree];
  const [room, target] = [roomOf(from), roomOf(to)];
  if (!order || room === null || target === null || !to.startsWith(`${tree}/`)) return undefined;
  for (const name of [room, target]) if (!order.includes(name)) return `${tree}/${name} has no place in the order of rooms`;
  return order.indexOf(target) > order.indexOf(room) ? `${tree}/${room} stands below ${tree}/${target}` : undefined;
}
