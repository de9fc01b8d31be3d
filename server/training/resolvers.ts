import type { ResolverClass } from "../graphql/resolver-class.ts";
import { CourseResolver } from "./CourseResolver.ts";
import { LearningResolver } from "./LearningResolver.ts";

/** What training adds to the API. */
export const trainingResolvers: readonly ResolverClass[] = [CourseResolver, LearningResolver];
