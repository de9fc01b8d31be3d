import { both } from "../../i18n/say.ts";

export const valueWords = {
  figures: both("登记簿中的数值", "Values in the register"),
  texts: both("条文新旧对照", "Both texts of the provision"),
  goneNow: both("新文本中已没有这一条款。", "The new text has no such provision."),
  same: both("两个文本中的这一条款相同。", "The provision says the same in both texts."),
  noTexts: both("没有可对照的文本。", "There is no text to compare it with."),
  design: both("去设计页修改", "Change it in the designer"),
  designHelp: both(
    "数值不对：在设计页修改并发布，此项随即完结。数值仍然正确：点“不变”。",
    "Where it is wrong, change it in the designer: publishing that answers this. Where it is still right, say so.",
  ),
  compare: both("查看全文对照", "Compare the whole texts"),
  run: both("%{smart_count} 本登记簿按此执行", "One register runs this |||| %{smart_count} registers run this"),
  runTitle: both("按此条款执行的登记簿", "Registers that run this provision"),
  onTime: both("近 90 天按时 %{share}%（%{met}/%{all}）", "On time in the last 90 days: %{share} % (%{met} of %{all})"),
  noneEnded: both("近 90 天没有到期的时限", "No limit ended in the last 90 days"),
  last: both("最近登记：%{day}", "Last record: %{day}"),
  noRecords: both("还没有记录", "No records yet"),
  open: both("打开登记簿", "Open the register"),
} as const;
