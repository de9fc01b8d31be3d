import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { Attempt } from "../../schema/training/Attempt.ts";
import { Attendance } from "../../schema/training/Attendance.ts";
import { CourseProgress } from "../../schema/training/CourseProgress.ts";
import { TrainingResult } from "../../schema/training/TrainingResult.ts";
import { TrainingSession } from "../../schema/training/TrainingSession.ts";
import { answerCommand } from "../commands/command.ts";
import type { Context } from "../context.ts";
import { KeepAnswersInput, keepAnswers } from "./keep-answers.ts";
import { SaveCourseProgressInput, saveCourseProgress } from "./save-course-progress.ts";
import { StartAttemptInput, startAttempt } from "./start-attempt.ts";
import { SubmitAttemptInput, submitAttempt } from "./submit-attempt.ts";
import { CreateTrainingSessionInput, createTrainingSession, RecordAttendanceInput, recordAttendance } from "./training-session.ts";

/** Learning a course's material, taking quizzes, and training in a room. */
@Resolver()
export class LearningResolver {
  @Mutation(() => CourseProgress, {
    nullable: true,
    description: "Remembers how far you have come in a course's material; the furthest step counts.",
  })
  saveCourseProgress(
    @Arg("input", () => SaveCourseProgressInput) input: SaveCourseProgressInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerCommand(context, info, CourseProgress, { name: "saveCourseProgress", input, idempotencyKey }, saveCourseProgress);
  }

  @Mutation(() => Attempt, { nullable: true, description: "Begins a go at a course's quiz, or goes on with the open one." })
  startAttempt(
    @Arg("input", () => StartAttemptInput) input: StartAttemptInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerCommand(context, info, Attempt, { name: "startAttempt", input, idempotencyKey }, startAttempt);
  }

  @Mutation(() => Attempt, { nullable: true, description: "Keeps what you have chosen so far, so that another device goes on with it." })
  keepAnswers(
    @Arg("input", () => KeepAnswersInput) input: KeepAnswersInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerCommand(context, info, Attempt, { name: "keepAnswers", input, idempotencyKey }, keepAnswers);
  }

  @Mutation(() => TrainingResult, {
    nullable: true,
    description: "Hands in the answers and answers the graded result; again, the same one.",
  })
  submitAttempt(
    @Arg("input", () => SubmitAttemptInput) input: SubmitAttemptInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerCommand(context, info, TrainingResult, { name: "submitAttempt", input, idempotencyKey }, submitAttempt);
  }

  @Mutation(() => TrainingSession, { nullable: true, description: "Arranges a session of a course." })
  createTrainingSession(
    @Arg("input", () => CreateTrainingSessionInput) input: CreateTrainingSessionInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerCommand(context, info, TrainingSession, { name: "createTrainingSession", input, idempotencyKey }, createTrainingSession);
  }

  @Mutation(() => Attendance, { nullable: true, description: "Records that somebody was at a session." })
  recordAttendance(
    @Arg("input", () => RecordAttendanceInput) input: RecordAttendanceInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerCommand(context, info, Attendance, { name: "recordAttendance", input, idempotencyKey }, recordAttendance);
  }
}
