import { Alert, Typography } from "@mui/material";
import { words as wordLists } from "../../schema/shared/words.screen.ts";
import type { AnswerOf } from "../graphql/operation.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { both, useLanguage, useSay } from "../i18n/say.ts";
import { WhatEndsQuery } from "./posts.ts";

const words = {
  leaves: both("这是%{name}的最后一个任职：该日之后即为离职。", "This is the last post of %{name}, who has left after that day."),
  stays: both("%{name}还有其他任职，不会离职。", "%{name} holds another post and does not leave."),
  ends: both("随之结束", "What ends with it"),
  goesOn: both("不会自动结束，请另行处理", "What goes on until somebody ends it"),
  obligations: both(
    "未完成的待办 %{smart_count} 项：取消",
    "%{smart_count} open thing to do is cancelled |||| %{smart_count} open things to do are cancelled",
  ),
  reading: both("作为在职人员查阅内部制度的权限", "Reading internal regulations as an employee"),
  asked: both("因此任职而来的待办", "What is asked because of this post"),
  head: both("部门负责人：%{names}", "Head of %{names}"),
  deputy: both("代理负责人：%{names}", "Deputy in %{names}"),
  roles: both("角色：%{names}", "Roles: %{names}"),
  drafts: both("未发布的草稿 %{smart_count} 份", "%{smart_count} draft |||| %{smart_count} drafts"),
  decisions: both("待审批 %{smart_count} 份", "%{smart_count} decision to make |||| %{smart_count} decisions to make"),
  account: both("登录账号（在“账号”中停用）", "The account (disable it under Accounts)"),
  evidence: both("签收、培训等凭证永久保留。", "Evidence such as acknowledgements stays for ever."),
};

type Ending = NonNullable<AnswerOf<typeof WhatEndsQuery>["whatEnds"]>;

/** Said before a post is ended: what ends with it, and what has to be ended besides. */
export function WhatEnds({ postId, name }: { readonly postId: string; readonly name: string }) {
  const { data } = useAnswer(WhatEndsQuery, { id: postId });
  return data?.whatEnds ? <Told ending={data.whatEnds} name={name} /> : null;
}

function Told({ ending, name }: { readonly ending: Ending; readonly name: string }) {
  const say = useSay();
  const separator = useLanguage() === "zh" ? "、" : ", ";
  const { leaves, openObligations, headOf, deputyOf, roles, drafts, decisions, account } = ending;
  const roleName = (role: string) => {
    const label = Object.entries(wordLists.Role).find(([word]) => word === role)?.[1];
    return label ? say(label) : role;
  };
  const ends = leaves
    ? [say(words.reading), ...(openObligations > 0 ? [say(words.obligations, { smart_count: openObligations })] : [])]
    : [say(words.asked)];
  const goesOn = [
    ...(headOf.length > 0 ? [say(words.head, { names: headOf.join(separator) })] : []),
    ...(deputyOf.length > 0 ? [say(words.deputy, { names: deputyOf.join(separator) })] : []),
    ...(roles.length > 0 ? [say(words.roles, { names: roles.map(roleName).join(separator) })] : []),
    ...(drafts > 0 ? [say(words.drafts, { smart_count: drafts })] : []),
    ...(decisions > 0 ? [say(words.decisions, { smart_count: decisions })] : []),
    ...(leaves && account ? [say(words.account)] : []),
  ];
  return (
    <Alert severity={leaves ? "warning" : "info"}>
      {say(leaves ? words.leaves : words.stays, { name })}
      <Lines heading={say(words.ends)} lines={ends} />
      {leaves && <Lines heading={say(words.goesOn)} lines={goesOn} />}
      <Typography variant="body2" sx={{ mt: 1 }}>
        {say(words.evidence)}
      </Typography>
    </Alert>
  );
}

function Lines({ heading, lines }: { readonly heading: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <Typography variant="body2" sx={{ mt: 1, fontWeight: 600 }}>
        {heading}
      </Typography>
      <ul style={{ margin: 0, paddingInlineStart: "1.2em" }}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
