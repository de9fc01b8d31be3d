import type { AskedField } from "../../../schema/register/outside/asked-form.screen.ts";
import { el } from "../base/dom.ts";
import { say } from "../base/say.ts";
import { words } from "../base/words.ts";
import type { MakeAsking } from "./field-frame.ts";
import { heldFiles } from "./held-files.ts";
import { base64Of, smallerPicture } from "./picture.ts";

type FileKind = Extract<AskedField["of"], { readonly kind: "file" }>;

/** Files of one field, where the form says no less. */
const MOST_FILES = 5;
const MEGABYTE = 1024 ** 2;

/** Files, or photos right from the camera; photos are made smaller here, so that they come quickly whatever the connection. */
export const askFiles =
  (largest: number): MakeAsking<FileKind> =>
  ({ only, most = MOST_FILES }, { id, field, changed, wrong }) => {
    const limit = Math.min(most, MOST_FILES);
    const files = heldFiles(field.key);
    const list = el("ul", { class: "files" });
    const said = el("p", { class: "said", role: "status" });
    const draw = () =>
      list.replaceChildren(
        ...files.map((file) => {
          const remove = () => {
            files.splice(files.indexOf(file), 1);
            draw();
            changed();
          };
          return el(
            "li",
            {},
            file.fileName.endsWith(".jpg") && el("img", { src: `data:image/jpeg;base64,${file.base64}`, alt: "" }),
            el("span", {}, file.fileName),
            el(
              "button",
              { type: "button", class: "plain", "aria-label": say(words.removeFile, { name: file.fileName }), onclick: remove },
              say(words.remove),
            ),
          );
        }),
      );
    const take = async (chosen: FileList | null) => {
      const problems: string[] = [];
      said.textContent = say(words.preparing);
      for (const file of chosen ?? []) {
        if (files.length >= limit) {
          problems.push(say(words.tooManyFiles, { most: limit }));
          break;
        }
        const small = await smallerPicture(file);
        const bytes = small ?? file;
        if (bytes.size > largest)
          problems.push(say(words.tooBig, { name: file.name, size: Math.ceil(bytes.size / MEGABYTE), megabytes: largest / MEGABYTE }));
        else
          files.push({
            fileName: small ? `${file.name.replace(/\.[^.]*$/, "") || "photo"}.jpg` : file.name,
            base64: await base64Of(bytes),
          });
      }
      said.textContent = "";
      draw();
      changed();
      if (problems.length > 0) wrong(problems.join(" "));
    };
    const input = (own: object, label: string) => {
      const control: HTMLInputElement = el("input", {
        type: "file",
        ...own,
        onchange: () => {
          void take(control.files).finally(() => {
            control.value = "";
          });
        },
      });
      return { control, button: el("label", { class: "choose" }, control, label) };
    };
    const pictures = "image/*";
    const chosen = input(
      { id, accept: only === "pictures" ? pictures : `${pictures},application/pdf`, multiple: limit > 1 },
      say(only === "pictures" ? words.choosePictures : words.chooseFiles),
    );
    const camera = matchMedia("(pointer: coarse)").matches
      ? input({ accept: pictures, capture: "environment" }, say(words.takePhoto)).button
      : null;
    const buttons = el("div", { class: "row" }, camera, chosen.button);
    draw();
    const limits = el("p", { class: "help" }, say(words.most, { most: limit, megabytes: largest / MEGABYTE }));
    return { body: [limits, buttons, list, said], control: chosen.control, grouped: true, value: () => [...files] };
  };
