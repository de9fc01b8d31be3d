import type { AskedField } from "../../../schema/register/outside/asked-form.screen.ts";
import { el } from "../base/dom.ts";
import { say } from "../base/say.ts";
import { words } from "../base/words.ts";
import type { MakeAsking } from "./field-frame.ts";

type Of<Kind extends AskedField["of"]["kind"]> = Extract<AskedField["of"], { readonly kind: Kind }>;

/** Figures as people type them, full width or with separators. */
const plainFigures = (text: string) => text.normalize("NFKC").replace(/[\s,，]/g, "");

const text = (begin: unknown) => (begin === undefined || begin === null ? "" : String(begin));

/** A line of text. */
export const askLine: MakeAsking<Of<"text" | "phone">> = (of, { id, begin, changed }) => {
  const isPhone = of.kind === "phone";
  const control = el("input", {
    ...{ id, type: isPhone ? "tel" : "text", value: text(begin), oninput: changed },
    ...(isPhone ? { autocomplete: "tel" } : { maxlength: of.max ?? 500 }),
  });
  return { body: [control], control, value: () => control.value.trim() };
};

/** Text over several lines. */
export const askText: MakeAsking<Of<"longText">> = ({ max = 20_000 }, { id, begin, changed }) => {
  const control = el("textarea", { id, rows: 4, maxlength: max, oninput: changed }, text(begin));
  return { body: [control], control, value: () => control.value.trim() };
};

/** A number or an amount, with its unit; what is no number goes along as it was typed, and is refused with a sentence. */
export const askFigure: MakeAsking<Of<"number" | "money">> = (of, { id, begin, changed }) => {
  const control = el("input", {
    id,
    type: "text",
    inputmode: of.kind === "number" && of.decimals === 0 && (of.min ?? 0) >= 0 ? "numeric" : "decimal",
    value: text(begin),
    oninput: changed,
  });
  const unit = of.kind === "money" ? (of.currency ?? say(words.yuan)) : of.unit ? say(of.unit) : "";
  const value = () => {
    const typed = plainFigures(control.value);
    if (typed === "" || of.kind === "money") return typed;
    return Number.isFinite(Number(typed)) ? Number(typed) : typed;
  };
  return { body: [unit ? el("div", { class: "unit" }, control, el("span", {}, unit)) : control], control, value };
};

/** A day. */
export const askDay: MakeAsking<Of<"day">> = (_, { id, begin, changed }) => {
  const control = el("input", { id, type: "date", value: text(begin), oninput: changed });
  return { body: [control], control, value: () => control.value };
};

const twoDigits = (figure: number) => String(figure).padStart(2, "0");

/** An instant as a browser's input holds it, by the clock of whoever fills in. */
function localTime(moment: string): string {
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return "";
  const day = [at.getFullYear(), twoDigits(at.getMonth() + 1), twoDigits(at.getDate())].join("-");
  return `${day}T${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`;
}

/** A day and time. */
export const askMoment: MakeAsking<Of<"moment">> = (_, { id, begin, changed }) => {
  const control = el("input", { id, type: "datetime-local", value: localTime(text(begin)), oninput: changed });
  return { body: [control], control, value: () => (control.value ? new Date(control.value).toISOString() : "") };
};

/** A length of time, in hours and minutes. */
export const askDuration: MakeAsking<Of<"duration">> = (_, { id, begin, changed, field }) => {
  const minutes = typeof begin === "number" ? begin : null;
  const part = (unit: string, value: number | null, own: object) =>
    el("input", {
      ...{ type: "text", inputmode: "numeric", "aria-label": `${say(field.label)}, ${unit}` },
      value: value ?? "",
      oninput: changed,
      ...own,
    });
  const hours = part(say(words.hours), minutes === null ? null : Math.floor(minutes / 60), { id });
  const rest = part(say(words.minutes), minutes === null ? null : minutes % 60, {});
  const value = () => {
    const typed = [hours, rest].map((one) => plainFigures(one.value));
    if (typed.every((one) => one === "")) return "";
    const total = Number(typed[0]) * 60 + Number(typed[1]);
    return Number.isFinite(total) ? total : typed.join(":");
  };
  const body = el("div", { class: "unit" }, hours, el("span", {}, say(words.hours)), rest, el("span", {}, say(words.minutes)));
  return { body: [body], control: hours, grouped: true, value };
};

/** A place in words; with its position where the device may say it. */
export const askPlace: MakeAsking<Of<"place">> = (_, { id, begin, changed }) => {
  const kept = typeof begin === "object" && begin !== null ? (begin as Readonly<Record<string, unknown>>) : {};
  let position = typeof kept.lat === "number" && typeof kept.lng === "number" ? { lat: kept.lat, lng: kept.lng } : {};
  const control = el("input", { id, type: "text", maxlength: 200, value: text(kept.words), oninput: changed });
  const said = el("p", { class: "said", role: "status" });
  const locate = () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        position = { lat: Number(coords.latitude.toFixed(6)), lng: Number(coords.longitude.toFixed(6)) };
        said.textContent = say(words.located);
        changed();
      },
      () => {
        said.textContent = say(words.notLocated);
      },
      { timeout: 20_000, enableHighAccuracy: true },
    );
  const button =
    window.isSecureContext && el("div", { class: "row" }, el("button", { type: "button", onclick: locate }, say(words.locate)));
  const value = () => (control.value.trim() === "" ? null : { words: control.value.trim(), ...position });
  return { body: button ? [control, button, said] : [control], control, value };
};
