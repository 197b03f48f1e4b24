import type { Lang } from '../settings.ts';

export const NBSP = '\u00a0';
const MINUS = '\u2212';
/** What stands where a value is not given. */
export const NO_VALUE = '–';

export interface NumberFormat {
  /** Digits after the mark, 0…6; default 0 for whole numbers and 2 for others. */
  readonly decimals?: number;
  /** Write + before positive values; default false. */
  readonly sign?: boolean;
  /** The value is a share: 0.12 reads «12 %»; decimals then default to 0. */
  readonly percent?: boolean;
}

/**
 * How does a number read in the language of the report?
 *
 * Decimal comma and no-break space between thousands (nb), point and comma (en); true minus U+2212; never «−0».
 * Halves round away from zero.
 *
 * @param value null and values that are not finite read «–»
 * @returns text without ordinary spaces, so that it never breaks over two lines
 * Cost: O(digits).
 */
export function formatNumber(
  value: number | null | undefined,
  lang: Lang,
  format: NumberFormat = {},
): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return NO_VALUE;
  const scaled = format.percent ? value * 100 : value;
  const decimals = format.decimals ?? (format.percent || Number.isInteger(scaled) ? 0 : 2);
  const digits = roundedDigits(Math.abs(scaled), decimals);
  const [whole = '0', fraction] = digits.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, lang === 'nb' ? NBSP : ',');
  const isZero = !/[1-9]/.test(digits);
  const sign = isZero ? '' : scaled < 0 ? MINUS : format.sign ? '+' : '';
  const number = sign + grouped + (fraction ? (lang === 'nb' ? ',' : '.') + fraction : '');
  return format.percent ? `${number}${lang === 'nb' ? `${NBSP}%` : '%'}` : number;
}

/**
 * How does a length of time read? «12,5 timer», «1 time», and «under 2,5 timer» for a rounded 0.
 *
 * @param hours null reads «–»
 * @param options.rounded hours are rounded to 5 (leader and project views); default false
 * @param options.decimals default 0 for whole hours, else 1
 * Cost: O(1).
 */
export function formatHours(
  hours: number | null | undefined,
  lang: Lang,
  options: { readonly rounded?: boolean; readonly decimals?: number } = {},
): string {
  if (hours === null || hours === undefined || !Number.isFinite(hours)) return NO_VALUE;
  const unit = lang === 'nb' ? 'timer' : 'hours';
  if (options.rounded && hours === 0) {
    return `under${NBSP}${formatNumber(2.5, lang, { decimals: 1 })}${NBSP}${unit}`;
  }
  const decimals = options.decimals ?? (Number.isInteger(hours) ? 0 : 1);
  const text = formatNumber(hours, lang, { decimals });
  const one = text === '1';
  return `${text}${NBSP}${one ? (lang === 'nb' ? 'time' : 'hour') : unit}`;
}

/**
 * How does a share read? 0.12 → «12 %» (nb, no-break space) or «12%» (en).
 *
 * @param share 0…1, or a difference of shares; null reads «–»
 * @param decimals default 0
 * Cost: O(1).
 */
export function formatPercent(share: number | null | undefined, lang: Lang, decimals = 0): string {
  return formatNumber(share, lang, { percent: true, decimals });
}

const MONTHS: Readonly<Record<Lang, readonly string[]>> = {
  nb: 'januar februar mars april mai juni juli august september oktober november desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};
const SHORT_MONTHS: Readonly<Record<Lang, readonly string[]>> = {
  nb: 'jan. feb. mar. apr. mai juni juli aug. sep. okt. nov. des.'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
};

/**
 * What is a month called?
 *
 * @param month 1…12
 * @throws RangeError outside 1…12
 * Cost: O(1).
 */
export function monthName(month: number, lang: Lang, style: 'short' | 'long' = 'long'): string {
  const name = (style === 'long' ? MONTHS : SHORT_MONTHS)[lang][month - 1];
  if (name === undefined) throw new RangeError(`Not a month: ${month}. Use 1 to 12.`);
  return name;
}

/**
 * How does a date read? «1. mars 2024», «1 March 2024»; a local date-time adds «kl. 13.00» or «13:00».
 *
 * @param iso YYYY-MM-DD, or YYYY-MM-DDTHH:mm[:ss] in local time; midnight is not written out
 * @returns the text itself where it is not such a date, since losing it would be worse
 * Cost: O(1).
 */
export function formatDate(iso: string, lang: Lang, style: 'short' | 'long' = 'long'): string {
  const found = /^(\d{4})-(0[1-9]|1[0-2])-(\d{2})(?:T(\d{2}):(\d{2}))?/.exec(iso);
  if (!found) return iso;
  const [, year, month, day, hour, minute] = found;
  const name = monthName(Number(month), lang, style);
  const date = `${Number(day)}${lang === 'nb' ? '.' : ''} ${name} ${year}`;
  if (hour === undefined || (hour === '00' && minute === '00')) return date;
  return lang === 'nb' ? `${date} kl. ${hour}.${minute}` : `${date}, ${hour}:${minute}`;
}

/** Digits of a value >= 0; shifts the exponent as text so that 1.005 rounds as written. */
function roundedDigits(value: number, decimals: number): string {
  if (decimals === 0 && Number.isSafeInteger(value)) return String(value);
  const [mantissa, exponent = '0'] = String(value).split('e');
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + decimals}`));
  if (shifted >= 1e21) return String(BigInt(Math.round(value)));
  const text = BigInt(shifted)
    .toString()
    .padStart(decimals + 1, '0');
  return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}
