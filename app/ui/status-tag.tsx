import type { ReactNode } from 'react';

/**
 * What a status means, not which status it is:
 * draft (dashed square) · info = on its way (right triangle) · waiting (ring) · success (tick) ·
 * warning (triangle) · error (cross) · neutral (disc) · ended (bar).
 */
export type StatusTone = 'draft' | 'info' | 'waiting' | 'success' | 'warning' | 'error' | 'neutral' | 'ended';

/** Word + shape + colour in a single element: the shape is drawn by CSS, because lists hold many of these. */
export const StatusTag = ({ tone = 'neutral', children }: { tone?: StatusTone; children: ReactNode }) => (
  <span className={`status status-${tone}`}>{children}</span>
);
