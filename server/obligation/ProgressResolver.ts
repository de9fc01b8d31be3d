import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Int, Query, Resolver } from "type-graphql";
import { AssignmentKind } from "../../schema/obligation/AssignmentKind.ts";
import { ObligationState } from "../../schema/obligation/Obligation.ts";
import { enumObject, type WordOf } from "../../schema/shared/fields.ts";
import { JsonScalar } from "../../schema/shared/scalars.ts";
import type { Context } from "../context.ts";
import { codeModel } from "../model/model.ts";
import { isAskedFor, selectionFor } from "../reading/selection.ts";
import { AudienceInput } from "./audience-input.ts";
import { MyObligationList, myObligations } from "./my-obligations.ts";
import { ObligationMatrix, obligationMatrix } from "./obligation-matrix.ts";
import { MonthOfWork, paceOfWork } from "./pace-of-work.ts";
import { AudiencePreview, previewAudience } from "./preview-audience.ts";
import { Progress, progressOf } from "./progress.ts";
import { ProgressArgs } from "./progress-args.ts";
import { ProgressSeries, progressSeries } from "./progress-series.ts";
import type { ProgressSubject } from "./progress-subject.ts";

/** What is asked of whom, and how far they are. */
@Resolver()
export class ProgressResolver {
  @Query(() => AudiencePreview, { description: "Whom an audience reaches today; for those who ask something of people." })
  previewAudience(
    @Arg("audience", () => AudienceInput) audience: AudienceInput,
    @Arg("revisionId", () => ID, { nullable: true, description: "The text that the people are to read." }) revisionId: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AudiencePreview> {
    return previewAudience(context, audience, revisionId ?? null, selectionFor(info, codeModel("people"), "sample"));
  }

  @Query(() => MyObligationList, { description: "What is asked of you, the most urgent first; open and overdue unless states are named." })
  myObligations(
    @Arg("state", () => [enumObject(ObligationState)], { nullable: true }) state: WordOf<typeof ObligationState>[] | null,
    @Arg("limit", () => Int, { defaultValue: 50 }) limit: number,
    @Arg("offset", () => Int, { defaultValue: 0 }) offset: number,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MyObligationList> {
    return myObligations(context, state ?? null, selectionFor(info, codeModel("obligations"), "items"), { limit, offset });
  }

  @Query(() => ObligationMatrix, {
    description:
      "People of a department, its subtree included, against what is asked of them: up to 1,000 people and the newest 60 assignments.",
  })
  obligationMatrix(
    @Arg("departmentId", () => ID, { nullable: true }) departmentId: string | null,
    @Arg("positionId", () => ID, { nullable: true, description: "Whose main post is this position." }) positionId: string | null,
    @Arg("kind", () => enumObject(AssignmentKind), { nullable: true }) kind: WordOf<typeof AssignmentKind> | null,
    @Arg("state", () => enumObject(ObligationState), {
      nullable: true,
      description: "Only people and assignments where something stands so.",
    })
    state: WordOf<typeof ObligationState> | null,
    @Arg("limit", () => Int, { defaultValue: 50 }) limit: number,
    @Arg("offset", () => Int, { defaultValue: 0 }) offset: number,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ObligationMatrix> {
    const request = {
      departmentId: departmentId ?? null,
      positionId: positionId ?? null,
      kind: kind ?? null,
      state: state ?? null,
      limit,
      offset,
    };
    return obligationMatrix(
      context,
      request,
      selectionFor(info, codeModel("people"), "people"),
      selectionFor(info, codeModel("assignments"), "columns"),
      isAskedFor(info, "cells"),
    );
  }

  @Query(() => Progress, {
    description: "How far people are with one assignment, or with everything that is asked about one revision, course or agreement.",
  })
  progress(@Args(() => ProgressArgs) subject: ProgressSubject, @Ctx() context: Context): Promise<Progress> {
    return progressOf(context, subject);
  }

  @Query(() => ProgressSeries, {
    description: "How people got on with one assignment, revision, course or agreement, day by day until it is due.",
  })
  progressSeries(@Args(() => ProgressArgs) subject: ProgressSubject, @Ctx() context: Context): Promise<ProgressSeries> {
    return progressSeries(context, subject);
  }

  @Query(() => [MonthOfWork], { description: "How long it took from being asked to being done, month by month up to this one." })
  paceOfWork(
    @Arg("months", () => Int, { defaultValue: 6, description: "So many months, 1 to 24." }) months: number,
    @Arg("where", () => JsonScalar, { nullable: true, description: "Which obligations, as their list takes it." }) where: unknown,
    @Ctx() context: Context,
  ): Promise<MonthOfWork[]> {
    return paceOfWork(context, { months, where });
  }
}
