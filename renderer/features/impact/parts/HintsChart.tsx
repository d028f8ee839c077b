import { scaleLinear, scaleTime } from 'd3-scale'
import { line } from 'd3-shape'
import type { Point } from '../../../domain/impact/hints-over-time.ts'
import { formatNumber, formatShortDay } from '../../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'

const width = 620
const height = 196
const margin = { top: 12, right: 52, bottom: 28, left: 34 }

/** Each text a ring, the mean of three a line, the last value written beside it. A table says the same. */
export function HintsChart({ points }: { readonly points: readonly Point[] }) {
  const t = useTexts('impact')
  const language = useInterfaceLanguage()
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last) return null
  const rate = (value: number) => formatNumber(value, { maximumFractionDigits: 1 })
  const day = (at: string) => formatShortDay(new Date(at), language)
  const x = scaleTime([new Date(first.at), new Date(last.at)], [margin.left, width - margin.right])
  const top = Math.max(1, ...points.map((point) => point.rate))
  const y = scaleLinear([0, top], [height - margin.bottom, margin.top]).nice(3)
  const path = line<Point>(
    (point) => x(new Date(point.at)),
    (point) => y(point.mean),
  )(points)
  return (
    <figure>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('chart.words', {
          count: points.length,
          from: rate(first.mean),
          to: rate(last.mean),
        })}
      >
        {y.ticks(3).map((tick) => (
          <g key={tick}>
            <line x1={margin.left} x2={width - margin.right} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
            <text x={0} y={y(tick) + 4}>
              {rate(tick)}
            </text>
          </g>
        ))}
        {path && <path d={path} fill="none" stroke="var(--accent)" strokeWidth="2" />}
        {points.map((point) => (
          <circle
            key={point.draftId}
            cx={x(new Date(point.at))}
            cy={y(point.rate)}
            r="3.5"
            fill="var(--sheet)"
            stroke="var(--ink-3)"
            strokeWidth="1.5"
          />
        ))}
        <text className="strong" x={width - margin.right + 8} y={y(last.mean) + 4}>
          {rate(last.mean)}
        </text>
        <text x={margin.left} y={height - 6}>
          {day(first.at)}
        </text>
        <text x={width - margin.right} y={height - 6} textAnchor="end">
          {day(last.at)}
        </text>
      </svg>
      <figcaption className="sub">
        {t('chart.words', { count: points.length, from: rate(first.mean), to: rate(last.mean) })}
      </figcaption>
      <details className="chart-table">
        <summary>{t('chart.table')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('chart.day')}</th>
              <th scope="col">{t('chart.rate')}</th>
              <th scope="col">{t('chart.mean')}</th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.draftId}>
                <td>{day(point.at)}</td>
                <td>{rate(point.rate)}</td>
                <td>{rate(point.mean)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
