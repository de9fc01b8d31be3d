/** What the server says about evidence. */
export const evidenceMessages = {
  eventChanged: { en: "Audit event {sequence} was changed after it was written.", zh: "第 {sequence} 条审计记录在写入后被修改。" },
  eventMissing: { en: "Audit event {sequence} is missing.", zh: "缺少第 {sequence} 条审计记录。" },
  chainBroken: {
    en: "Audit event {sequence} does not follow from the one before: that one was changed or replaced.",
    zh: "第 {sequence} 条审计记录与前一条不衔接：前一条被修改或替换。",
  },
  labelCut: {
    en: "The label of audit event {sequence} ends in half a character: an earlier release cut it there. Everything else is as it was written.",
    zh: "第 {sequence} 条审计记录的对象名称末尾只有半个字符：早期版本在此处截断。其余内容与写入时一致。",
  },
  textChanged: { en: "The published text of {subject} does not have its checksum.", zh: "{subject} 的已发布文本与其校验值不符。" },
  agreementChanged: { en: "The published text of {subject} does not have its checksum.", zh: "{subject} 的已发布文本与其校验值不符。" },
  fileChanged: { en: "The file of {subject} does not have its checksum.", zh: "{subject} 的文件与其校验值不符。" },
  acknowledgementDiffers: { en: "{subject} is about another text than the published one.", zh: "{subject} 所确认的文本与已发布文本不同。" },
  signatureDiffers: { en: "{subject} is about another text than the published one.", zh: "{subject} 所签署的文本与已发布文本不同。" },
  attachmentOwner: {
    en: "Say what the file belongs to: one revision, one course or one agreement.",
    zh: "请指定文件所属的记录：版本、课程或协议，只能选一项。",
  },
  attachmentTooBig: {
    en: "A file has at most {megabytes} MB. Make it smaller or divide it, e.g. by scanning at a lower resolution.",
    zh: "单个文件最大 {megabytes} MB。请压缩或拆分后再上传，例如降低扫描分辨率。",
  },
  attachmentEmpty: { en: "This file is empty. Choose the right one.", zh: "该文件是空的，请重新选择。" },
  attachedAlready: {
    en: "The very same file is here already, as “{name}”.",
    zh: "相同内容的文件已经在这里：“{name}”，无需重复上传。",
  },
  attachmentsFull: {
    en: "There are {max} files already. Remove some, or put several into one archive.",
    zh: "附件已达 {max} 个。请先删除一些，或将多个文件打包成一个。",
  },
  pictureFormat: {
    en: "Only PNG, JPEG and WebP pictures can be shown in a text. Open the picture, save it as PNG and try again; any other file can be attached.",
    zh: "正文只能插入 PNG、JPEG 或 WebP 图片。请将图片另存为 PNG 后再试；其他文件可作为附件材料上传。",
  },
  pictureBroken: {
    en: "The picture is damaged. Open it in a picture program, save it anew and try again.",
    zh: "图片已损坏，请用图片软件打开并重新保存后再试。",
  },
  picturePixels: {
    en: "The picture has more than {megapixels} million pixels. Make it smaller, or scan it at a lower resolution.",
    zh: "图片超过 {megapixels} 百万像素，请缩小尺寸或降低扫描分辨率后再试。",
  },
  pictureTooMuch: {
    en: "Drawing this picture takes more memory or time than one picture may take. Make it smaller, or save it as a plain PNG.",
    zh: "处理该图片所需的内存或时间超出限度，请缩小尺寸或另存为普通 PNG 后再试。",
  },
  picturesFull: {
    en: "The text has {max} pictures already. Remove some that are not needed.",
    zh: "正文图片已达 {max} 张，请先删除不需要的图片。",
  },
  pictureUnknown: {
    en: "The text shows a picture that is not kept with this draft. Insert the picture here again.",
    zh: "正文引用的图片不在本草稿中，请在此重新插入图片。",
  },
  pictureShown: {
    en: "The text shows this picture. Take it out of the text first, at {where}.",
    zh: "正文正在使用该图片，请先从正文“{where}”处删除。",
  },
  moreProblems: { en: "More than {max} problems; only the first are listed.", zh: "问题超过 {max} 个，仅列出前面的。" },
} as const;
