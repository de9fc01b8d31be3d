import { document } from "../graphql/document.ts";

export interface TreeDepartment {
  readonly id: string;
  readonly name: string | null;
  readonly code: string | null;
  readonly headcount: number | null;
  readonly archivedOn: string | null;
  readonly parent: { readonly id: string } | null;
  readonly head: { readonly id: string; readonly name: string | null } | null;
}

export const DepartmentTreeQuery = document<{ departments: { items: readonly TreeDepartment[] } }>(
  `query DepartmentTree {
    departments(where: { archivedOn: { isNull: true } }, orderBy: [{ sortOrder: ASC }, { code: ASC }], page: { limit: 100 }) {
      items { id name code headcount archivedOn parent { id } head { id name } }
    }
  }`,
);

export interface Member {
  readonly id: string;
  readonly primary: boolean | null;
  readonly person: { readonly id: string; readonly name: string | null; readonly number: string | null } | null;
  readonly position: { readonly name: string | null } | null;
}

export interface DepartmentDetail {
  readonly id: string;
  readonly name: string | null;
  readonly fullName: string | null;
  readonly headcount: number | null;
  readonly head: { readonly id: string; readonly name: string | null } | null;
  readonly deputies:
    | readonly {
        readonly id: string;
        readonly from: string | null;
        readonly until: string | null;
        readonly person: { readonly id: string; readonly name: string | null } | null;
      }[]
    | null;
}

export const DepartmentQuery = document<
  { department: DepartmentDetail | null; memberships: { items: readonly Member[]; total: number } },
  { id: string }
>(
  `query DepartmentMembers($id: ID!) {
    department(id: $id) { id name fullName headcount head { id name } deputies { id from until person { id name } } }
    memberships(where: { department: { id: { eq: $id } }, current: { eq: true } }, orderBy: [{ person: { number: ASC } }], page: { limit: 100 }) {
      items { id primary person { id name number } position { name } } total
    }
  }`,
);

/** A department with those directly below it. */
export interface TreeNode {
  readonly department: TreeDepartment;
  readonly below: readonly TreeNode[];
}

/** The departments as a tree; those whose parent is not to be seen stand at the top. */
export function treeOf(departments: readonly TreeDepartment[]): readonly TreeNode[] {
  const known = new Set(departments.map(({ id }) => id));
  const below = (parent: string | null): readonly TreeNode[] =>
    departments
      .filter((department) => (department.parent && known.has(department.parent.id) ? department.parent.id : null) === parent)
      .map((department) => ({ department, below: below(department.id) }));
  return below(null);
}
