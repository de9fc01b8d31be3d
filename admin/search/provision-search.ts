import { operation } from "../graphql/operation.ts";

export const SearchProvisions = operation(
  `query SearchProvisions($text: String!, $departmentId: ID, $categoryId: ID, $states: [RevisionState!], $on: Date, $offset: Int!, $limit: Int!) {
    searchProvisions(text: $text, departmentId: $departmentId, categoryId: $categoryId, states: $states, on: $on, offset: $offset, limit: $limit) {
      total totalCapped ranked hits { resource id title detail titleMarks path excerpt excerptMarks revisionId }
    }
  }`,
);

export const ChosenDepartment = operation("query ChosenDepartment($id: ID!) { department(id: $id) { id name } }");
export const ChosenCategory = operation("query ChosenCategory($id: ID!) { category(id: $id) { id name } }");
