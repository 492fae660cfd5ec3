import type { Chart } from "./chart.ts";
import { named } from "./period.ts";
import { draw, plotly } from "./plotly.ts";
import { sheet } from "./sheet.ts";
import { said } from "./shown.ts";
import { aside, frozen, ofPage } from "./still.ts";
import { seriesOf } from "./traces.ts";
import type { Figure } from "./figure.ts";

/** Wide enough for the long form of labels. */
const width = 960;
const sharpness = 2;

/** The chart as it is shown: the page's own, or, where a choice was made, one drawn anew with it. */
export async function svgOf(chart: Chart, figure: Figure, live: boolean): Promise<Blob> {
  const height = chart.svg.height.baseVal.value;
  const still = live && chart.asksForLive
    ? await aside(width, async (stage) => {
        const box = document.createElement("div");
        stage.append(box);
        await draw(box, figure, chart.view, { width, height }, true);
        const still = frozen(box);
        plotly().purge(box);
        return still;
      })
    : await ofPage(chart.plot, width);
  const letters = [...chart.figure.querySelectorAll(".letters li")].map((letter) => letter.textContent.trim());
  const names = new Map(seriesOf(figure).map(({ key, name }) => [key, name]));
  const filtered = said(figure, chart.view, names, (when) => named(when, figure.format.months));
  const picture = sheet(figure, still, letters, filtered);
  return new Blob([new XMLSerializer().serializeToString(picture)], { type: "image/svg+xml" });
}

export async function pngOf(svg: Blob): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  try {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [picture.naturalWidth * sharpness, picture.naturalHeight * sharpness];
    canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => canvas.toBlob((png) => (png ? resolve(png) : reject(new Error("The picture could not be made."))), "image/png"));
  } finally {
    URL.revokeObjectURL(address);
  }
}
