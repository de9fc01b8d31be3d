import type { MyScore } from "../../../schema/register/points/points-answer.screen.ts";
import { shapedOperation } from "../../graphql/operation.ts";
import { both } from "../../i18n/say.ts";

export const MyPointsQuery = shapedOperation<{ myPoints: readonly MyScore[] }>()("query MyPoints { myPoints }");

/** Words around one's own points. */
export const scoreWords = {
  mine: both("我的积分", "My points"),
  now: both("%{period}：%{score}分", "%{period}: %{score} points"),
  hidden: both("不可见", "Not shown"),
  disputes: both("%{smart_count} 项异议待裁定。", "%{smart_count} dispute waits. |||| %{smart_count} disputes wait."),
};
