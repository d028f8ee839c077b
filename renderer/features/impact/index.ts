/** Impact: what was rehearsed and sent, and how the hints went over time. */
export { ImpactView } from './ImpactView.tsx'
