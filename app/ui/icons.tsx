/** Drawings of 24 × 24, always beside words and therefore hidden from screen readers. */
const PATHS = {
  check: 'M9.3 17.6 3.7 12l1.4-1.4 4.2 4.2 9.6-9.6L20.3 6.6z',
  error: 'M12 2 2 12l10 10 10-10L12 2Zm-1 5h2v7h-2V7Zm0 8.5h2v2h-2v-2Z',
  warning: 'M12 3 1.5 21h21L12 3Zm-1 7h2v5.5h-2V10Zm0 7h2v2h-2v-2Z',
  info: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-1 5h2v2h-2V7Zm0 4h2v6h-2v-6Z',
  success: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-1.5 14.4-4-4 1.4-1.4 2.6 2.6 5.6-5.6 1.4 1.4-7 7Z',
  right: 'm9 5-1.4 1.4 5.6 5.6-5.6 5.6L9 19l7-7-7-7Z',
  left: 'm15 5 1.4 1.4-5.6 5.6 5.6 5.6L15 19l-7-7 7-7Z',
  down: 'M12 16 5 9l1.4-1.4 5.6 5.6 5.6-5.6L19 9l-7 7Z',
  menu: 'M3 6h18v2H3V6Zm0 5h18v2H3v-2Zm0 5h18v2H3v-2Z',
  search:
    'M10.5 3a7.5 7.5 0 0 1 5.9 12.1l4.7 4.7-1.3 1.3-4.7-4.7A7.5 7.5 0 1 1 10.5 3Zm0 2a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Z',
  person: 'M12 3a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Zm0 11c4.7 0 8.5 2.2 8.5 5v2h-17v-2c0-2.8 3.8-5 8.5-5Z',
  external: 'M5 5h6v2H7v10h10v-4h2v6H5V5Zm9 0h5v5h-2V8.4l-5.3 5.3-1.4-1.4L15.6 7H14V5Z',
  file: 'M6 2h8l5 5v15H5V2h1Zm7 2H7v16h10V8h-4V4Z',
  download: 'M11 4h2v8.2l2.6-2.6L17 11l-5 5-5-5 1.4-1.4 2.6 2.6V4ZM5 18h14v2H5v-2Z',
  print: 'M7 3h10v5h3a1 1 0 0 1 1 1v8h-4v4H7v-4H3V9a1 1 0 0 1 1-1h3V3Zm2 2v3h6V5H9Zm0 9v5h6v-5H9Z',
  plus: 'M11 4h2v7h7v2h-7v7h-2v-7H4v-2h7V4Z',
  clock:
    'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16Zm-1 3v6l4.7 2.8 1-1.7-3.7-2.2V7h-2Z',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg className={className ?? 'icon'} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
