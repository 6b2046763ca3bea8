import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import type { Output } from '@shuke/shared/client';
import { usePalette } from '../../theme/useTheme.ts';

register([BarChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

type Overview = Output<'report.overview'>;

/** The four colours of the cards; ink is lifted in the dark, where it would be lost. */
const colourOf = (look: Overview['tiers'][number]['look'], isDark: boolean) =>
  ({ green: '#BCC9AE', apricot: '#E0AE5B', persimmon: '#C2421A', ink: isDark ? '#8D867D' : '#2A2420' })[look];

/** The shop ripening: members by tier, a bar a day; the same figures as a table below for who cannot see it. */
export default function TierChart({ tiers, mix }: { tiers: Overview['tiers']; mix: Overview['tierMix'] }) {
  const place = useRef<HTMLDivElement>(null);
  const palette = usePalette();
  useEffect(() => {
    if (place.current === null) return;
    const chart = init(place.current);
    chart.setOption({
      animation: false,
      grid: { left: 48, right: 8, top: 36, bottom: 28 },
      legend: { top: 0, right: 0, textStyle: { color: palette.text2 }, itemWidth: 10, itemHeight: 10 },
      tooltip: { trigger: 'axis' },
      xAxis: {
        type: 'category',
        data: mix.map(({ date }) => date.slice(5)),
        axisLabel: { color: palette.text3 },
        axisTick: { show: false },
      },
      yAxis: { type: 'value', axisLabel: { color: palette.text3 }, splitLine: { lineStyle: { color: palette.line } } },
      series: tiers.map(({ name, look }, index) => ({
        name,
        type: 'bar',
        stack: 'tiers',
        itemStyle: { color: colourOf(look, palette.page === '#171513') },
        data: mix.map(({ members }) => members[index] ?? 0),
      })),
    });
    const resize = () => {
      chart.resize();
    };
    window.addEventListener('resize', resize);
    return () => {
      window.removeEventListener('resize', resize);
      chart.dispose();
    };
  }, [tiers, mix, palette]);
  const last = mix.at(-1);
  return (
    <>
      <div ref={place} className="chart" aria-hidden />
      <p className="sub">
        {last === undefined
          ? '还没有统计'
          : `${last.date}：${tiers.map(({ name }, index) => `${name} ${String(last.members[index] ?? 0)} 人`).join('，')}`}
      </p>
    </>
  );
}
