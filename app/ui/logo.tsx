/** 関所: a gate of two posts and a beam, its doors standing open. Always beside the name. */
export const Logo = ({ className = 'logo' }: { className?: string }) => (
  <svg className={className} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect width="32" height="32" rx="7" fill="#0017c1" />
    <path fill="#fff" d="M4 7.5h24v3.5H4zM7.5 12.5h3V26h-3zM21.5 12.5h3V26h-3z" />
    <path fill="#9db7f9" d="M12 13.5l3 1.5v11l-3 1.5zM20 13.5l-3 1.5v11l3 1.5z" opacity=".95" />
  </svg>
);
