// Periods in whole months, counted from year 0: a choice that can be said in any language and sent in a link.

export interface Months {
  readonly first: number;
  readonly last: number;
}

/** Of a day, month or year: the first month of it, or the last. */
export const firstMonth = (when: string) => Number(when.slice(0, 4)) * 12 + (when.length > 4 ? Number(when.slice(5, 7)) - 1 : 0);
export const lastMonth = (when: string) => Number(when.slice(0, 4)) * 12 + (when.length > 4 ? Number(when.slice(5, 7)) - 1 : 11);

const year = (month: number) => `${Math.floor(month / 12)}`.padStart(4, "0");
const full = (month: number) => `${year(month)}-${`${(month % 12) + 1}`.padStart(2, "0")}`;

/** As it stands in an address: a year where it is one. */
export const fromOf = (month: number) => (month % 12 === 0 ? year(month) : full(month));
export const toOf = (month: number) => (month % 12 === 11 ? year(month) : full(month));

/** Half of it, or twice; around a month where one is meant, within what there is, never less than three months. */
export function zoomed(now: Months, all: Months, closer: boolean, around?: number): Months {
  const length = now.last - now.first + 1;
  const wanted = Math.min(closer ? Math.max(3, Math.ceil(length / 2)) : length * 2, all.last - all.first + 1);
  const middle = around !== undefined && around >= now.first && around <= now.last ? around : (now.first + now.last) / 2;
  const first = Math.min(Math.max(all.first, Math.round(middle - (wanted - 1) / 2)), all.last - wanted + 1);
  return { first, last: first + wanted - 1 };
}

/** A year, or a month with its name. */
export function named(when: string, months: readonly string[]): string {
  const month = months[Number(when.slice(5, 7)) - 1];
  return when.length > 4 && month ? `${month} ${when.slice(0, 4)}` : when;
}

/** The day after the last of a month, as an axis ends there. */
export const dayAfter = (month: number) => `${full(month + 1)}-01`;
export const firstDay = (month: number) => `${full(month)}-01`;
