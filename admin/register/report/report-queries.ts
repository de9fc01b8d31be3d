import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { ReportAnswer } from "../../../schema/register/report/report-answer.screen.ts";
import { shapedOperation } from "../../graphql/operation.ts";

/** A register as its reports need it. */
export interface ReportedRegister {
  readonly id: string;
  readonly slug: string;
  readonly titles: RegisterDefinition["titles"];
  readonly definition: RegisterDefinition | null;
}

export const ReportedQuery = shapedOperation<{ myRegisters: readonly ReportedRegister[] }>()(
  "query ReportedRegister($slug: String!) { myRegisters(slug: $slug) }",
);

export const ReportQuery = shapedOperation<{ registerReport: ReportAnswer }>()(
  "query RegisterReport($register: String!, $report: String!, $from: Date, $to: Date) { registerReport(register: $register, report: $report, from: $from, to: $to) }",
);

/** A kept report among others. */
export interface KeptReport {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly frozenAt: string;
}

export const KeptQuery = shapedOperation<{ reportSnapshots: { readonly items: readonly KeptReport[] } }>()(
  `query KeptReports($slug: String!, $report: String!) { reportSnapshots(where: { register: { slug: { eq: $slug } }, report: { eq: $report } },
    orderBy: [{ from: DESC }], page: { limit: 60 }) { items { id from to frozenAt } } }`,
);

export const FrozenQuery = shapedOperation<{ frozenReport: { readonly answer: ReportAnswer; readonly intact: boolean } | null }>()(
  "query FrozenReport($id: ID!) { frozenReport(id: $id) }",
);
