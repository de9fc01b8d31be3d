import SignaturePad from "signature_pad";
import type { AskedField } from "../../../schema/register/outside/asked-form.screen.ts";
import { el } from "../base/dom.ts";
import { say } from "../base/say.ts";
import { words } from "../base/words.ts";
import type { MakeAsking } from "./field-frame.ts";

/** So that a signature is as sharp on paper as on any screen. */
const SHARPNESS = 2;

/** A frame to sign in, black on white whatever the theme. */
export const askSignature: MakeAsking<Extract<AskedField["of"], { readonly kind: "signature" }>> = (_, { id, changed, field }) => {
  const canvas = el("canvas", { id, tabindex: 0, role: "img", "aria-label": `${say(field.label)}: ${say(words.signHere)}` });
  const pad = new SignaturePad(canvas, { penColor: "#000", backgroundColor: "#fff", minWidth: 1, maxWidth: 3 });
  new ResizeObserver(() => {
    const strokes = pad.toData();
    canvas.width = canvas.clientWidth * SHARPNESS;
    canvas.height = canvas.clientHeight * SHARPNESS;
    canvas.getContext("2d")?.scale(SHARPNESS, SHARPNESS);
    pad.fromData(strokes);
  }).observe(canvas);
  pad.addEventListener("endStroke", changed);
  const clear = () => {
    pad.clear();
    changed();
  };
  const value = () => (pad.isEmpty() ? null : { fileName: "signature.png", base64: pad.toDataURL("image/png").replace(/^[^,]*,/, "") });
  const hint = el("p", { class: "help" }, say(words.signHere));
  return {
    body: [hint, canvas, el("button", { type: "button", class: "plain", onclick: clear }, say(words.clear))],
    control: canvas,
    grouped: true,
    value,
  };
};
