import type { Chart } from "./chart.ts";

/** What live.ts offers to values.ts, which loads it only when it is asked for. */
export interface Live {
  /** Gets ready for a chart that is being looked at. */
  readonly prepare: (chart: Chart, plotly: Promise<void>) => Promise<void>;
  /** Plotly takes the chart over; pressed: its controls open, too. */
  readonly take: (chart: Chart, plotly: Promise<void>, renew: () => void, pressed: boolean) => Promise<void>;
  readonly save: (chart: Chart, kind: string) => Promise<void>;
}

/** The event with which it says that it has come. */
export const arrival = "transparency:live";
