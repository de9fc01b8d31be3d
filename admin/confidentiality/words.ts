import { both } from "../i18n/say.ts";

export const confidentialityWords = {
  agreement: both("保密协议", "Confidentiality agreement"),
  publish: both("发布并要求签署", "Publish and ask for signatures"),
  publishTitle: both("发布《%{title}》", "Publish “%{title}”"),
  publishText: both(
    "发布后文本不再更改；范围内人员须在期限前签署。",
    "Once published the text never changes; those chosen must sign it in time.",
  ),
  audience: both("谁须签署", "Who must sign"),
  due: both("签署期限", "Sign by"),
  read: both("阅读文本", "Read the text"),
  progress: both("签署进度", "Who has signed"),
  sign: both("签署", "Sign"),
  signHeading: both("签署", "Sign"),
  typedName: both("输入您的姓名", "Type your name"),
  typedNameHelp: both("与系统登记的姓名一致：%{name}", "As it stands in your record: %{name}"),
  signed: both("您已签署此协议：%{name}", "You have signed this agreement: %{name}"),
  notAsked: both("没有要求您签署此协议。", "You are not asked to sign this agreement."),
  edition: both("第 %{ordinal} 版", "Edition %{ordinal}"),
  signBy: both("请在 %{day} 前签署（%{distance}）", "Sign by %{day} (%{distance})"),
  setLevel: both("定密/变更密级", "Set the classification"),
  setLevelText: both(
    "立即生效：无权查阅者随即不可见，其未完成的签收中止。",
    "It takes effect at once: who is not cleared no longer sees it, and what is open for them is suspended.",
  ),
  level: both("密级", "Classification"),
  cannotFind: both(
    "本人不在知悉范围内的制度无法选择，可填写编号授权。",
    "A document that you may not read yourself cannot be chosen, but named by its number.",
  ),
  grantByNumber: both("按编号授权", "Grant by number"),
  documentNumber: both("制度编号", "Document number"),
  person: both("被授权人", "Person"),
  from: both("开始日期", "From"),
  grant: both("授权", "Grant access"),
  granted: both("已授权", "Access granted"),
};
