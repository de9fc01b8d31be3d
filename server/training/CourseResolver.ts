import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { Course } from "../../schema/training/Course.ts";
import { QuizQuestion } from "../../schema/training/QuizQuestion.ts";
import { answerCommand } from "../commands/command.ts";
import { RecordVersionInput } from "../commands/record-version.ts";
import type { Context } from "../context.ts";
import { archiveCourse, createCourse, updateCourse } from "./course.ts";
import { CreateCourseInput, UpdateCourseInput } from "./course-input.ts";
import { createQuizQuestion, removeQuizQuestion, updateQuizQuestion } from "./quiz-question.ts";
import { CreateQuizQuestionInput, UpdateQuizQuestionInput } from "./quiz-question-input.ts";

/** Keeping courses and their quizzes. */
@Resolver()
export class CourseResolver {
  @Mutation(() => Course, { nullable: true, description: "Makes a course, without questions yet." })
  createCourse(
    @Arg("input", () => CreateCourseInput) input: CreateCourseInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerCommand(context, info, Course, { name: "createCourse", input, idempotencyKey }, createCourse);
  }

  @Mutation(() => Course, { nullable: true, description: "Changes a course for those who learn it from now on." })
  updateCourse(
    @Arg("input", () => UpdateCourseInput) input: UpdateCourseInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerCommand(context, info, Course, { name: "updateCourse", input, idempotencyKey }, updateCourse);
  }

  @Mutation(() => Course, { nullable: true, description: "Takes a course out of the catalogue; who has begun may finish." })
  archiveCourse(
    @Arg("input", () => RecordVersionInput) input: RecordVersionInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerCommand(context, info, Course, { name: "archiveCourse", input, idempotencyKey }, archiveCourse);
  }

  @Mutation(() => QuizQuestion, { nullable: true, description: "Adds a question at the end of a course's quiz." })
  createQuizQuestion(
    @Arg("input", () => CreateQuizQuestionInput) input: CreateQuizQuestionInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerCommand(context, info, QuizQuestion, { name: "createQuizQuestion", input, idempotencyKey }, createQuizQuestion);
  }

  @Mutation(() => QuizQuestion, { nullable: true, description: "Changes a question for the attempts that begin from now on." })
  updateQuizQuestion(
    @Arg("input", () => UpdateQuizQuestionInput) input: UpdateQuizQuestionInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerCommand(context, info, QuizQuestion, { name: "updateQuizQuestion", input, idempotencyKey }, updateQuizQuestion);
  }

  @Mutation(() => Course, {
    nullable: true,
    description: "Takes a question out of its quiz and answers the course; results keep their copy.",
  })
  removeQuizQuestion(
    @Arg("input", () => RecordVersionInput) input: RecordVersionInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerCommand(context, info, Course, { name: "removeQuizQuestion", input, idempotencyKey }, removeQuizQuestion);
  }
}
