/** The parts of chart.js in use. Loaded with the first chart: the window starts without it. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  RadarController,
  RadialLinearScale,
  type ChartConfiguration,
} from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, LineController);
Chart.register(Filler, LineElement, PointElement, RadarController, RadialLinearScale);

/** Draws at once, without animation; answers how to take it away. */
export function draw(canvas: HTMLCanvasElement, config: ChartConfiguration): () => void {
  const options = { ...config.options, responsive: true, maintainAspectRatio: false, animation: false as const };
  const chart = new Chart(canvas, { ...config, options });
  let gone = false;
  // Text drawn before the bundled font was ready would keep the fallback.
  void document.fonts.ready.then(() => {
    if (!gone) chart.update('none');
  });
  return () => {
    gone = true;
    chart.destroy();
  };
}
