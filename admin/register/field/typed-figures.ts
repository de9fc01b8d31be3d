/** Plain figures and signs of what somebody typed, whatever the input method: without separators of thousands. */
const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\s,，、']/g, "")
    .replace(/[−–—]/g, "-");

const tens = { 万: 4, 亿: 8 } as const;
const counted = /^([+-]?\d{1,13})(?:\.(\d{1,9}))?([万亿])$/;

/** "1.2万" with its zeros: "12000". */
function spelledOut(figure: string): string {
  const [, whole, places = "", word] = counted.exec(figure) ?? [];
  if (whole === undefined) return figure;
  const zeros = tens[word as keyof typeof tens];
  const rest = places.slice(zeros);
  return `${whole}${places.slice(0, zeros).padEnd(zeros, "0")}${rest && `.${rest}`}`;
}

const currencies = /^(?:[¥￥$€£]|rmb|cny|人民币)|(?:元|圆|块|rmb|cny)$/gi;
const amount = /^([+-]?)(\d{1,13})(?:\.(\d{0,2}))?$/;

/** An amount as it is kept, "1234.50", of what somebody typed: "¥1,234.5", "1234.5元", "1.2万元"; null when it is none. */
export function moneyTyped(text: string): string | null {
  const [, sign, whole, places = ""] = amount.exec(spelledOut(plain(text).replace(currencies, ""))) ?? [];
  if (whole === undefined) return null;
  const money = `${whole.replace(/^0+(?=\d)/, "")}.${places.padEnd(2, "0")}`;
  return sign === "-" && /[1-9]/.test(money) ? `-${money}` : money;
}

const figure = /^[+-]?(?:\d{1,15}(?:\.\d{0,9})?|\.\d{1,9})$/;

/** The number that somebody typed: "1,234.5", "１２"; "12 kg" of a field in kg; null when it is none. */
export function numberTyped(text: string, units: readonly string[] = []): number | null {
  const bare = plain(text);
  const unit = units.map(plain).find((one) => one !== "" && bare.toLowerCase().endsWith(one.toLowerCase()));
  const digits = spelledOut(unit ? bare.slice(0, -unit.length) : bare);
  return figure.test(digits) ? Number(digits) : null;
}

const clock = /^(\d{1,5}):([0-5]\d)$/;
const part = /^(\d{1,7}(?:\.\d{1,2})?)(天|日|days?|d|小时|时|个小时|hours?|hrs?|h|分钟|分|minutes?|mins?|m)/i;

function minutesOf(unit: string): number {
  if (/^(天|日|d)/i.test(unit)) return 1_440;
  return /^(小时|时|个|h)/i.test(unit) ? 60 : 1;
}

/** Whole minutes of a length of time that somebody typed: "90", "1:30", "1小时30分", "1.5 h", "2 天"; null when it is none. */
export function durationTyped(text: string): number | null {
  const bare = plain(text);
  if (/^\d{1,7}$/.test(bare)) return Number(bare);
  const [, hours, minutes] = clock.exec(bare) ?? [];
  if (hours && minutes) return Number(hours) * 60 + Number(minutes);
  let total = 0;
  let rest = bare;
  while (rest !== "") {
    const [whole, count, unit = ""] = part.exec(rest) ?? [];
    if (whole === undefined) return null;
    total += Number(count) * minutesOf(unit);
    rest = rest.slice(whole.length);
  }
  return bare !== "" && Number.isInteger(Math.round(total * 100) / 100) ? Math.round(total) : null;
}
