import { both } from "../../i18n/say.ts";

export const pictureWords = {
  old: both("旧图", "Old picture"),
  new: both("新图", "New picture"),
  added: both("新增的图片", "Picture added"),
  removed: both("删去的图片", "Picture removed"),
};
