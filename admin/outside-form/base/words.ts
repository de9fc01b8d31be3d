import type { Bilingual } from "../../../schema/registry.screen.ts";
import { both } from "../../../schema/shared/field.screen.ts";

export type Language = keyof Bilingual;

/** The page's own words; all others come with the form. */
export const words = {
  other: both("English", "中文"),
  loading: both("正在打开……", "Opening …"),
  unknown: both("没有此表单", "No such form"),
  unknownHelp: both(
    "此网址没有表单。请核对链接，或者向提供链接的人索取新的链接。",
    "There is no form at this address. Check the link, or ask whoever gave it to you for a new one.",
  ),
  states: {
    notYet: both("此表单尚未开放，%{day}起可以填写。", "This form is not open yet. It takes answers from %{day} on."),
    over: both("此表单已于%{day}截止，不再接收填写。", "This form closed on %{day} and takes no more answers."),
    closed: both("此表单已关闭，不再接收填写。", "This form is closed and takes no answers."),
    full: both("此表单已收满，不再接收填写。", "This form has taken as many answers as it was meant to."),
    fullToday: both("此表单今天已收满，请明天再填。", "This form takes no more answers today. Come back tomorrow."),
    used: both("此链接已经用过：每个链接只能填写一次。", "This link has been used already: it is for one answer."),
  },
  until: both("%{day}截止", "Open until %{day}"),
  needed: both("必填", "required"),
  notice: both("隐私说明", "Privacy notice"),
  send: both("提交", "Send"),
  sending: both("正在提交……", "Sending …"),
  correct: both("请改正以下内容：", "Please correct the following:"),
  wrongAt: both("%{field}：%{problem}", "%{field}: %{problem}"),
  fillIn: both("请填写此项。", "Fill this in."),
  away: both("连接不上，正在重试……填写的内容都还在。", "There is no connection; trying again … What you filled in is still here."),
  stillAway: both(
    "还是连接不上。填写的内容都还在，请稍后再点“提交”，不会重复。",
    "There is still no connection. What you filled in is here: press Send again later, it is never counted twice.",
  ),
  failed: both("没有提交成功，请稍后再试。填写的内容都还在。", "It was not sent. Try again later; what you filled in is still here."),
  received: both("已收到您的填写", "Your answer was received"),
  receipt: both("回执号", "Receipt"),
  receiptHelp: both(
    "请记下或截图保存：它是您联系我们时的凭据，从这里不能再查看填写的内容。",
    "Write it down or keep a picture of it: it is what you name when you contact us. What you wrote cannot be read here any more.",
  ),
  again: both("再填一份", "Send another answer"),
  choose: both("请选择", "Choose"),
  takePhoto: both("拍照", "Take a photo"),
  choosePictures: both("选择图片", "Choose pictures"),
  chooseFiles: both("选择图片或PDF", "Choose pictures or PDF files"),
  remove: both("移除", "Remove"),
  removeFile: both("移除%{name}", "Remove %{name}"),
  most: both("最多 %{most} 个，每个不超过 %{megabytes} MB", "At most %{most}, each no larger than %{megabytes} MB"),
  tooBig: both(
    "“%{name}”有 %{size} MB，最大 %{megabytes} MB，请选择较小的文件。",
    "“%{name}” has %{size} MB; at most %{megabytes} MB. Choose a smaller file.",
  ),
  tooManyFiles: both("最多 %{most} 个文件，多选的没有加入。", "At most %{most} files; the others were left out."),
  chooseAgain: both("重新打开页面后，请再次选择文件。", "The page was opened anew: choose your files again."),
  preparing: both("正在处理图片……", "Preparing the picture …"),
  signHere: both("在框内手写签名", "Sign in the frame"),
  clear: both("清除", "Clear"),
  hours: both("小时", "hours"),
  minutes: both("分钟", "minutes"),
  yuan: both("元", "yuan"),
  yes: both("是", "Yes"),
  locate: both("使用当前位置", "Use my position"),
  located: both("已附上当前位置。", "Your position is added."),
  notLocated: both("无法取得位置，请用文字写明。", "Your position cannot be found: say it in words."),
  example: both("例如：%{text}", "Such as: %{text}"),
} as const;
