import { type AnswerOf, operation } from "../graphql/operation.ts";

interface Named {
  readonly id: string;
  readonly name: string | null;
}

interface Deputy {
  readonly id: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly person: Named | null;
}

export interface TreeDepartment extends Named {
  readonly version: number | null;
  readonly fullName: string | null;
  readonly headcount: number | null;
  readonly parent: { readonly id: string } | null;
  readonly head: Named | null;
  readonly deputies: readonly Deputy[] | null;
  readonly movesOn: string | null;
  readonly movesTo: Named | null;
}

/** Whoever acts for the head on the day. */
export const actingOn = (deputies: readonly Deputy[] | null, day: string): readonly Deputy[] =>
  (deputies ?? []).filter(({ from, until }) => (from ?? "") <= day && (until === null || until >= day));

const living = "where: { archivedOn: { isNull: true } }, orderBy: [{ sortOrder: ASC }, { code: ASC }]";
/** Of the deputies the newest are read: without a limit, all pages together ask for more than the server answers. */
const branch =
  "{ items { id name fullName version headcount parent { id } head { id name } deputies(limit: 20, orderBy: [{ from: DESC }]) { id from until person { id name } } movesOn movesTo { id name } } }";

/** All living departments, in one request: as many pages as the tree asks for at once. */
export const DepartmentTreeQuery = operation(`query DepartmentTree {
  first: departments(${living}, page: { limit: 100 }) ${branch}
  second: departments(${living}, page: { limit: 100, offset: 100 }) ${branch}
  third: departments(${living}, page: { limit: 100, offset: 200 }) ${branch}
  fourth: departments(${living}, page: { limit: 100, offset: 300 }) ${branch}
  fifth: departments(${living}, page: { limit: 100, offset: 400 }) ${branch}
  sixth: departments(${living}, page: { limit: 100, offset: 500 }) ${branch}
}`);

export const departmentsOf = (answer: AnswerOf<typeof DepartmentTreeQuery>): readonly TreeDepartment[] =>
  Object.values(answer).flatMap(({ items }) => items);

export interface Member {
  readonly id: string;
  readonly version: number | null;
  readonly primary: boolean | null;
  readonly person: { readonly id: string; readonly name: string | null; readonly number: string | null } | null;
  readonly position: Named | null;
}

export const MembersQuery = operation(
  `query DepartmentMembers($id: ID!) {
    memberships(where: { department: { id: { eq: $id } }, current: { eq: true } }, orderBy: [{ person: { name: ASC } }], page: { limit: 100 }) {
      items { id version primary person { id name number } position { id name } } total
    }
  }`,
);

export const CancelDepartmentMove = operation(
  "mutation CancelDepartmentMove($input: RecordVersionInput!) { cancelDepartmentMove(input: $input) { id } }",
);

export const MoveMeaningQuery = operation(
  "query MoveMeaning($id: ID!, $parentId: ID) { departmentMoveMeaning(id: $id, parentId: $parentId) { people audiences } }",
);

/** A department with those directly below it. */
export interface TreeNode {
  readonly department: TreeDepartment;
  readonly below: readonly TreeNode[];
}

/** The departments as a tree; those whose parent is not to be seen stand at the top. */
export function treeOf(departments: readonly TreeDepartment[]): readonly TreeNode[] {
  const known = new Set(departments.map(({ id }) => id));
  const children = Map.groupBy(departments, ({ parent }) => (parent && known.has(parent.id) ? parent.id : null));
  const below = (parent: string | null): readonly TreeNode[] =>
    (children.get(parent) ?? []).map((department) => ({ department, below: below(department.id) }));
  return below(null);
}

/** One line of the tree as it is shown. */
export interface TreeLine {
  readonly department: TreeDepartment;
  /** 1 at the top. */
  readonly level: number;
  readonly place: number;
  readonly sisters: number;
  readonly hasBelow: boolean;
  readonly open: boolean;
}

/** The lines that show while these departments are closed. */
export function linesOf(nodes: readonly TreeNode[], closed: ReadonlySet<string>, level = 1): readonly TreeLine[] {
  return nodes.flatMap(({ department, below }, place) => {
    const open = below.length > 0 && !closed.has(department.id);
    const line = { department, level, place: place + 1, sisters: nodes.length, hasBelow: below.length > 0, open };
    return [line, ...(open ? linesOf(below, closed, level + 1) : [])];
  });
}
